competency score "Score":
  track main:
    metric users, at most 8 points:
      8 points in proportion to number of customers up to 100
    metric people, at most 14 points:
      best of:
        5 points if 1 person who passed 70-347
        10 points if 2 people who passed 70-347
      4 points if 1 person who passed 70-346
  silver requires:
    score at least 21
  gold requires:
    score at least 22
