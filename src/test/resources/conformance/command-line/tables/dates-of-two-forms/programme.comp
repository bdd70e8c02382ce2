spellings blanks: ["n/a"]
source seats "Seats", in files ["Seats*"], missing blanks, dates written ["M/D/YYYY", "D/M/YYYY"]:
  partner:
    mpn-id from "Org"
  customer:
    tenant-id from "Tenant"
    usage, only where "Copy" is "" or "N", not "Y":
      workload is yammer
      sku is "S"
      trial from "Kind", "T" is yes, "" is no
      month from "Month"
      active-users from "Users"
competency mail "Mail":
  measure users "users": total active-users of usage in the last closed month where not trial
  option one "One":
    silver requires:
      users at least 100
