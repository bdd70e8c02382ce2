source seats "Seats", in files ["seats*"]:
  customer:
    tenant-id from "Customer"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
