competency c:
  condition won of customer: associated as csp and not (associated as csp a year earlier)
  track t:
    metric a, at most 10 points: 10 points in proportion to (number of customers where won) up to 1
    metric b, at most 10 points: 10 points in proportion to growth of (number of customers where associated as csp) up to 1
  silver requires:
    score at least 20
