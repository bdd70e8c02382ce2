source seats "Seats", in files ["Seats*"], numbers written "1.234,5":
  partner:
    mpn-id from "Org"
  customer:
    tenant-id from "Tenant"
    usage:
      workload is yammer
      sku from "Sku"
      trial is no
      month from "Month"
      paid-seats from "Paid", written "1'234.5"
      active-users from "Users"
    azure-consumption:
      record-id from all of ["Org", "Sku"]
      service is virtual-machines
      month from "Month"
      amount from "Amount"
      currency is USD
competency mail "Mail":
  measure users "users": total active-users of usage in the last closed month where not trial
  measure paid "paid seats": total paid-seats of usage in the last closed month where not trial
  measure spent "spent": total amount in USD of azure-consumption in the last closed month
  option one "One":
    silver requires:
      users at least 1,234
    gold requires:
      users at least 1,234
      paid at least 1,234
      spent at least USD 1,234.5
