measure seats: total paid-seats of usage in the last closed month
measure users: total active-users of usage in the last closed month

competency mail "Mail":
  option any-way:
    silver requires:
      users at least 40 * seats
      users / seats at least 0.4
      users / seats at least 1
      seats / (seats a year earlier) at least 2
      users / (number of customers) at least 40
      growth in percent of seats more than 0
      growth in percent of seats at least 100
      users / seats more than 1,000
