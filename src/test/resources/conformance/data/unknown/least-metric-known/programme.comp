competency points:
  track only:
    metric few, at most 10 points: 1 point for each (number of customers)
    metric many, at most 10 points: 5 points for each (number of people)
  silver requires:
    every metric + (number of customers where market is developed) at least 2
