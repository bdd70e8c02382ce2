competency points:
  track only:
    metric customers, at most 10 points:
      only if 1 person who passed 70-346
      10 points for each (number of customers where associated as dpor)
  silver requires:
    score at least 10
