measure seats: total paid-seats of usage in the last closed month
measure revenue-of-the-year: total amount in USD of revenue in the last 12 closed months
competency t "T":
  option main "Main":
    silver requires:
      a: growth of seats 3 months earlier at least 10
      b: growth in percent of seats a year earlier at least 10
      c: growth of (seats) 3 months earlier at least 10
      d: growth of revenue-of-the-year 3 months earlier at least USD 10
