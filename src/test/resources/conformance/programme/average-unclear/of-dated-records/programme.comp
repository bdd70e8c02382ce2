competency c:
  option main:
    silver requires:
      (average total-points per month of scores) at least 5
      (average total-points of scores) at least 80%
      (highest of total-points of scores and 5) at least 5
      (average amount in USD of revenue in the last 3 closed months) at least USD 80
