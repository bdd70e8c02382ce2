source licences "Licences", in files ["Licences*"], missing ["n/a", "999999"]:
  partner:
    mpn-id from "mpnId"
  customer:
    tenant-id from "tenantId"
    usage:
      workload from "workload"
      sku from "sku"
      trial from "trial"
      month from "month"
      paid-seats from "paidSeats"
      active-users from "activeUsers"
