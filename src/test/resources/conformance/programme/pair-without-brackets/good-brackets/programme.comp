competency mail "Mail":
  measure seats: total paid-seats of usage in the last closed month
  measure users: total active-users of usage in the last closed month
  option any-way:
    silver requires:
      (greater of seats and users) + 5 at least 20
      lesser of seats and (users / 2) at least 20
      greater of seats and (seats a year earlier) at least 20
      (later of as-of-date and start-of-month) 5 days later after 2018-01-01
      2 * (higher of seats and users) - lower of seats and users at least 3
