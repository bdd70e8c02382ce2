source seats "Seats", in files ["seats*"], missing ["-"], dates written ["M/D/YYYY"], numbers written "1.234,5":
  partner:
    mpn-id from "Partner"
  customer:
    tenant-id from "Customer"
    usage:
      workload from "Workload"
      sku from "SKU"
      month from "Month"
      paid-seats from "Paid", written "1 234,5"
      active-users from "Users", written "1'234.5"
      capacity from "Capacity", written "1234,5"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
