competency c "C":
  measure revenue-of-the-year: total amount in USD of revenue in the last 12 closed months
  measure seats: total paid-seats of usage in the last closed month
  measure share: (total active-users of usage in the last closed month) / seats
  track t "T":
    metric people, at most 100 points:
      5 points for each full 4 people who passed 70-346
    metric money, at most 100 points:
      2 points for each full USD 10,000 of revenue-of-the-year
    metric growth, at most 100 points:
      (1 until 2017-12-31, 3 from 2018-01-01) points for each full 5 of growth in percent of seats
    metric part, at most 100 points:
      1 point for each full 0.5% of share
    metric loss, at most 100 points:
      7 points for each full 10 of growth of seats
  silver requires:
    score at least 20
    every metric at least 1
