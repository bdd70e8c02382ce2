competency mail "Mail":
  measure skills: points of peopel + points of people
  track only:
    metric people, at most 10 points: 1 point for each person who passed 70-346
    of-reusable(2)
  silver requires:
    skills at least 2
    points of custommers at least 1
    (points of customers a year earlier) at least 1
    points of customers + score at least 100
    points of customers at least 31
  gold requires:
    points of customers more than 30
    (number of customers where points of people at least 1) at least 1
reusable metrics of-reusable(n):
  metric customers "Customers", at most 30 points: n points for each customer where market is developed
