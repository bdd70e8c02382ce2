source seats "Seats", in files ["seats*"]:
  partner:
    mpn-id from "Partner"
  customers:
    tenant-id from "Customer"
    usage-records:
      workload from "Workload"
      sku from "SKU"
      month from "Month"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
