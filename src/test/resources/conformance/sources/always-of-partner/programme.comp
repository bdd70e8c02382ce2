source seats "Seats", in files ["seats*"]:
  partner, only where "Level" is always "Global":
    mpn-id from "Partner"
  customer:
    tenant-id from "Customer"
    association:
      type from "Type"
      starts-on from "Day", first day
    usage, only with any of ["Seats", "Users"]:
      workload from "Workload"
      sku from all of ["SKU"]
      month from "Month"
      paid-seats from "Seats"
      active-users from "Users"
    revenue, only where "Status" is always "Billed", not "Credited":
      record-id from all of [tenant-id, month]
      month from "Month"
      product is azure
      kind is license
      amount from "Amount", rounded to four decimals
      currency from "Currency"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
