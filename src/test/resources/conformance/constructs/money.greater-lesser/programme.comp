competency greater "Greater":
  measure acr: total amount in USD of azure-consumption in the last 12 closed months
  option o:
    silver requires:
      greater of acr and (acr a year earlier) at least USD 100

competency lesser "Lesser":
  measure users-by-seat: (total active-users of usage in the last closed month) / (total paid-seats of usage in the last closed month)
  option o:
    silver requires:
      lesser of users-by-seat and 40% at least 40%
    gold requires:
      greater of users-by-seat and 40% at least 40%
