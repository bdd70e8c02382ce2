source seats "Seats", in files ["seats*"]:
  partner:
    mpn-id from "Partner", in lower case
  customer:
    tenant-id from "Customer"
    association:
      type from "Type", after "(", before ")"
      starts-on from "Day", first day
      ends-on from "Day", last day
    usage:
      workload from "Workload"
      sku from all of ["SKU", "Plan"]
      month from "Month", written "MM/YYYY"
    revenue:
      record-id from "Id"
      month from "Month"
      product is azure
      kind is license
      amount from "Amount", rounded to four decimals
      currency from "Currency"
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
