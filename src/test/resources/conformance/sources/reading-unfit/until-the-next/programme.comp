source seats "Seats", in files ["seats*"]:
  partner:
    mpn-id from "Partner"
  customer:
    tenant-id from "Customer"
    association:
      type from "Type"
      starts-on from "Day", until the next one
      ends-on from "Day", until the next one, last day
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
