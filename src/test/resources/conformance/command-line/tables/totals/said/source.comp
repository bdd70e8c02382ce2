source seats "Seats", in files ["Seats*"]:
  partner, not where "Account" is "Total":
    mpn-id from "Account"
  customer:
    tenant-id from "Tenant"
    usage:
      workload from "Workload"
      sku from "Sku"
      trial is no
      month from "Month"
      active-users from "Users"
