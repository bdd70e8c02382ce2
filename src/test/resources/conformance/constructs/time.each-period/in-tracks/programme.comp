condition busy of customer: (total paid-seats of usage in the last closed month) at least (5 if (associated as dpor), 20 otherwise)
condition in-each of customer: busy, in each of the last 3 closed months
condition by-hand of customer: busy and (busy 1 month earlier) and (busy 2 months earlier)
competency p "Points":
  track t "Track":
    metric in-each-period, at most 5 points: 1 point for each customer where in-each
    metric at-moments, at most 5 points: 1 point for each customer where by-hand
  silver requires: score at least 2
