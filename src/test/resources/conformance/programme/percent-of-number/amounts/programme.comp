measure revenue-of-the-year: total amount in USD of revenue in the last 12 closed months
competency t "T":
  option main "Main":
    silver requires:
      a: growth of revenue-of-the-year at least 5%
      b: revenue-of-the-year a year earlier at least 110%
      c: revenue-of-the-year at least 5
