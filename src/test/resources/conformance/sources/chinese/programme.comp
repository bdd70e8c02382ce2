source seats "Seats", in files ["seats*", "seats.csv", "SEATS*"], missing ["NULL"], dates written ["YYYY"]:
  partner:
    mpn-id from "Partner"
    customer:
      tenant-id from "Customer"
  usage:
    workload from "Workload", first day
    sku from "SKU"
    month from "Month"
  customer:
    tenant-id from "Customer"
    usage, only where "D" is "NULL":
      workload from "W"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
