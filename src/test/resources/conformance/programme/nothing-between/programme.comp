exam 70-999 "An exam", accepted from 2018-03-16, accepted until 2018-03-14
condition between(low, high): (total paid-seats of usage in the last closed month) from low to high

competency mail "Mail", from 2018-03-16, until 2018-03-14:
  option any-way, from 2018-03-16, until 2018-03-14:
    silver requires:
      exams, from 2018-03-16, until 2018-03-14: 1 person who passed 70-999
      (total paid-seats of usage in the last closed month) from 300 to 11
      (total amount in USD of azure-consumption in the last closed month) from USD 2 to USD 1
      as-of-date from 2018-03-16 to 2018-03-14
      last-closed-month from 2018-03 to 2018-02
      (number of different workload of usage in the last closed month with total paid-seats from 300 to 11) at least 1
      between(300, 11)

competency score "Score":
  track main:
    metric people, from 2018-03-16, until 2018-03-14, at most 20 points:
      5 points for each person who passed 70-347
  silver requires:
    score from 20 to 10
