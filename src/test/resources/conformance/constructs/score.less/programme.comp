competency quality:
  track t:
    metric quality, at most 50 points:
      10 points for each person who passed 70-346
      minus 5 points for each customer where market is developing
      minus 7 points if 2 people who passed 70-347
    metric others, at most 5 points:
      5 points if 1 person who passed 70-346
  silver requires: score at least 20
