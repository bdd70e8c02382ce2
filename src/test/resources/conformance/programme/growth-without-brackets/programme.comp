competency mail "Mail":
  measure seats: total paid-seats of usage in the last closed month
  measure users: total active-users of usage in the last closed month
  option any-way:
    silver requires:
      growth in percent of seats + users at least 20
      growth of seats - users at least 20
      growth of users / seats at least 40%
      growth in percent of seats / 10 at least 2
      100 + growth of seats * 2 + users at least 20
