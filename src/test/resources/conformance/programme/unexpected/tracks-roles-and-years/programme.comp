fiscal-year: August to July
competency n "N":
  fiscal year: August to July
  exam 70-346 retired 2018-03-31 accepted until 2018-12-31
  track e if number of customers at least 5:
    metric p, at most 40 points: 10 points for each person who holds azure-administrator if market is developed
  track s, else:
    metric p, at most 40 points: 10 points in proportion to growth in number of customers up to 5
  designation requires:
    score at least 20, in each of the last 2 quarters
    each metric at least 1
  gold requires: at least 10 points
competency m "M":
  option o:
    silver requires:
      team of, each individual in at most 2 roles:
        1 person who passed 70-346
      authorised reseller of surface-hub
      number of customers at least 25 before 2018-07-01, 30 after 2018-07-01
      (number of customers where associated as dpor, csp or pal) at least 5
      number of different customers at least 12
      (total amount in USD of revenue in the last closed quarter) at least USD 5, in each of the last 4 closed fiscal quarter
