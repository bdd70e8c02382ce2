source seats "Seats", in files ["seats*"]:
  partner:
    mpn-id from "Partner"
  customer:
    tenant-id from "Customer"
    usage:
      workload from "Workload"
      month from "Month"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
