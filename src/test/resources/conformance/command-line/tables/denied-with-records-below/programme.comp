source own "Own", in files ["Own*"]:
  partner:
    mpn-id from "P"
  customer, only where "Rel" is always "Yes", not "No":
    tenant-id from "T"
    usage:
      workload from "W"
      sku is "x"
      trial is no
      month from "Month"
      active-users from "MAU"
competency mail "Mail":
  measure users "users": total active-users of usage in the last closed month
  option one "One":
    silver requires:
      users at least 1,000
