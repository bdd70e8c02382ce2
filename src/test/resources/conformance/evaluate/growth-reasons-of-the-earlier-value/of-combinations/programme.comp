competency t:
  track main:
    metric h, at most 20 points:
      20 points in proportion to growth of (number of different [customer, workload] of usage in the last closed month with total active-users at least 10) up to 10
  designation requires:
    score at least 20
