competency gap:
  option main:
    silver requires:
      customers: number of customers at least 1
      skills-old, until 2018-06-30: 2 people who passed 70-346
      skills-new, from 2018-07-02: 2 people who passed 70-347
competency gap-in-metric:
  track main:
    metric growth, until 2018-06-30, at most 20 points: 20 points in proportion to (number of people) up to 5
    metric growth, from 2018-07-02, at most 20 points: 20 points in proportion to (number of people) up to 5
    metric customers, at most 20 points: 20 points if number of customers at least 1
  designation requires:
    score at least 20
    every metric at least 1
competency gap-in-list:
  option main:
    silver requires:
      number of customers at least 100 until 2018-06-30, 150 from 2018-07-02
competency gap-between-options:
  option old, until 2018-06-30:
    silver requires:
      2 people who passed 70-346
  option new, from 2018-07-02:
    silver requires:
      2 people who passed 70-347
