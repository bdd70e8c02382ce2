competency points:
  measure required-points: (200 in developed markets, 100 in developing markets)
  measure weighted: (total (active-users * capacity) of usage in the last closed month) / (total capacity of usage in the last closed month)
  track t:
    metric capacity, at most 100 points: 10 points for each person who passed 70-346
    metric customers-live, without limit: 20 points for each customer where associated as dpor
  silver requires:
    points of customers-live + (lesser of points of capacity and (40% * required-points)) at least required-points
    weighted at least 7.0
  gold requires:
    number of customers at least 2 * 20%
