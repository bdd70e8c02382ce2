source seats "Seats", in files ["seats*"]:
  partner:
    mpn-id from "Partner"
  customer:
    tenant-id from "Customer"
    association:
      type from "Type", in lower case
      starts-on from "Day", rounded to four decimals
    usage:
      workload from "Workload", written "YYYY-MM"
      sku from "SKU"
      month from "Month", last day
      paid-seats from "Seats", first day
      active-users from all of ["A", "B"]
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
