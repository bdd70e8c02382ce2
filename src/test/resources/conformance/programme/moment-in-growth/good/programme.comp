measure seats: total paid-seats of usage in the last closed month
competency t "T":
  option main "Main":
    silver requires:
      a: growth of (seats 3 months earlier) at least 10
      b: (growth in percent of seats) a year earlier at least 10
      c: growth of seats since 2018-01-31 at least 10
      d: growth of seats at least 10
