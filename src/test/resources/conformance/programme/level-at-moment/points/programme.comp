competency users "Users":
  track main:
    metric users, at most 100 points: 8 points for each number of customers
  silver requires:
    score 1 month earlier at least 60
    growth of score at least 5
