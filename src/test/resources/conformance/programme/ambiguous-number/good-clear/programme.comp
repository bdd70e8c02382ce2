competency mail "Mail":
  measure users: total active-users of usage in the last closed month
  measure seats: total paid-seats of usage in the last closed month
  option any-way:
    silver requires:
      users at least 2,000
      users at least 2.0
      users at least 2.0000
      users at least 1,234.567
      users / seats at least 0.125
      users / seats at least 33.333%
