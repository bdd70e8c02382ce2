competency mail "Mail":
  measure users: total active-users of usage in the last closed month
  option any-way:
    silver requires:
      users at least 2.000
      (total amount in USD of azure-consumption in the last 12 closed months) at least USD 15.000 in developed markets, USD 7,500 in developing markets
