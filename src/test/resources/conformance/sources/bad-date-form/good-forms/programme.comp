source seats "Seats", in files ["seats*"], dates written ["Mon-YY"]:
  partner:
    mpn-id from "Partner"
  customer:
    tenant-id from "Customer"
    association:
      type from "Type"
      starts-on from "Day", written "D. Month YYYY" or "YYYYMMDD"
    usage:
      workload from "Workload"
      sku from "SKU"
      month from "Month", written "Month, YYYY" or "M/YYYY" or "YYYYMM" or "M/D/YY"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
