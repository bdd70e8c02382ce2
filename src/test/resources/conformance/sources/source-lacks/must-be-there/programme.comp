source seats "Seats", in files ["seats*"]:
  partner:
    mpn-id from "Partner"
  customer:
    tenant-id from "Customer"
    association:
      type from "Type"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
