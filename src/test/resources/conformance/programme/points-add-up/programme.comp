competency c:
  track volume:
    metric customers, at most 50 points:
      5 points if number of customers at least 1
      10 points if number of customers at least 2
      20 points if number of customers at least 3
      50 points if number of customers at least 5
    metric people, at most 20 points:
      10 points if 2 people who passed 70-346
      20 points if 4 people who passed 70-346
  silver requires: score at least 30
