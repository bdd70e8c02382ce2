competency together "Together":
  track main:
    metric people "People", at most 20 points:
      10 points if 1 person who passed 70-346
      10 points if 1 person who passed 70-347
  designation requires:
    score at least 20

competency beside "Beside":
  track main:
    metric customers "Customers", at most 30 points: 6 points for each number of customers
    metric people "People", at most 20 points:
      10 points if 1 person who passed 70-346
      10 points for each person who passed 70-347
  designation requires:
    score at least 22
    every metric at least 1
