competency c:
  measure seats: total paid-seats of usage in the last closed month
  option o:
    silver requires: 2 people who passed 70-346
    gold requires:
      growth of seats at least -5
      10 customers where market is developed, of which 4 where associated as dpor
      4 people who passed 70-346, of whom 2 who passed 70-347
      seats - 5 at least 3 in developed markets, -3 in developing markets
      seats -5 at least - 3
      -1 * seats at least -10%*seats
competency d:
  track t:
    metric a, at most 5 points: 1 point for each customer where market is developed
  gold requires: score at least 3
