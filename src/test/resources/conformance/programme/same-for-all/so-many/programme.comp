measure seats: total paid-seats of usage in the last closed month
measure users: total active-users of usage in the last closed month
measure share: users / seats
condition large of customer: seats at least 300

competency mail "Mail":
  option any-way:
    silver requires:
      2 customers where seats at least 300 and associated as dpor
      2 customers where large
      2 customers where associated as dpor, of whom 1 seats at least 300
      (number of customers where share at least 40%) at least 5
      (number of customers where growth of seats at least 100 or large) at least 5
      team of:
        1 customer who (seats at least 300)
        1 other customer who (users at least 300)
