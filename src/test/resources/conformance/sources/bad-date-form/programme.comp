source seats "Seats", in files ["seats*"]:
  partner:
    mpn-id from "Partner"
  customer:
    tenant-id from "Customer"
    association:
      type from "Type"
      starts-on from "Day", written "Month YYYY"
    usage:
      workload from "Workload"
      sku from "SKU"
      month from "Month", written "MM/DD" or "MM/YYY" or "MM Month YYYY" or "MYYYY" or "Q MM YYYY" or "YYYY"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
