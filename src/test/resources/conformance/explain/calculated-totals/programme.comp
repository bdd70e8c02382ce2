competency pairs "Pairs":
  option main:
    silver requires:
      (number of different [customer, workload] of usage in the last closed month with total (active-users * 200) at least 5,000) at least 2
competency rated "Rated":
  option main:
    silver requires:
      (total (active-users * (200 in yammer, 0 otherwise)) of usage in the last closed month) at least 200,000
competency two-needs "Two needs":
  option main:
    silver requires:
      1 customer where (total paid-seats of usage in the last closed month) at least 1 and (total active-users of usage in the last closed month) at least 5,000
competency slack "Slack":
  track t "T":
    metric growth, at most 20 points: 20 points in proportion to (total amount in USD of azure-consumption in the last 12 closed months where customer associated as pal) up to USD 25,000
    metric people, at most 20 points: 6 points for each person who holds azure-administrator
  designation requires:
    score at least 30
    every metric at least 1
