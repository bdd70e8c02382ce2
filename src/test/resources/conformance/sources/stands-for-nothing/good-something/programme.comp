source seats "Seats", in files ["seats*"], missing ["NULL"]:
  partner:
    mpn-id from "Partner"
  customer:
    tenant-id from "Customer"
    usage, only where "Duplicate" is "0" or "null", not "1", not where "Kind" is "Test", only with "SKU":
      workload from "Workload"
      sku from "SKU"
      month from "Month"
      trial from "Kind", "Free" is yes, "Not free" is no
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
