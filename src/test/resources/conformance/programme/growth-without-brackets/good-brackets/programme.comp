competency mail "Mail":
  measure seats: total paid-seats of usage in the last closed month
  measure users: total active-users of usage in the last closed month
  option any-way:
    silver requires:
      growth in percent of (seats + users) at least 20
      (growth in percent of seats) / 10 at least 2
      (growth of seats) - users at least 20
      users + growth of seats at least 20
      growth of seats * 2 at least 20
      growth of seats since 2018-01-01 + users at least 20
