competency mail "Mail":
  measure skills: points of customers + points of people
  track only:
    metric people, at most 10 points: 1 point for each person who passed 70-346
    of-reusable(2)
  silver requires:
    skills at least 2
    points of customers at least 1
    points of customers + score at least 10
  gold requires:
    points of customers at least 30
reusable metrics of-reusable(n):
  metric customers "Customers", at most 30 points: n points for each customer where market is developed
