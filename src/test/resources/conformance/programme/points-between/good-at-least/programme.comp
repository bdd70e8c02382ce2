competency users "Users":
  track main:
    metric users, at most 100 points: 8 points for each number of customers
  silver requires:
    score at least 60
    1 person who passed 70-347
  gold requires:
    score at least 80
