competency a:
  track t:
    metric m, at most 50 points: 10 points for each customer where market is developed
  silver requires:
    score - 2 * (number of customers where market is developing) at least 10
    1 person who passed 70-346
  gold requires:
    score * 2 - 5 at least 27
