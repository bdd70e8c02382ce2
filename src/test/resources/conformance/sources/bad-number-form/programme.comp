source seats "Seats", in files ["seats*"], numbers written "1.234.5":
  partner:
    mpn-id from "Partner"
  customer:
    tenant-id from "Customer"
    usage:
      workload from "Workload", written "1.234,5"
      sku from "SKU"
      month from "Month"
      paid-seats from "Paid", written "1.234,5" or "1,234.5"
      active-users from "Users", written "2.500,5"
      capacity from "Capacity", written "1_234.5"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
