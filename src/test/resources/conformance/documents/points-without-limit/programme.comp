competency p "Points":
  track t "Track":
    metric certified "Certified", without limit:
      1 point for each person who passed 70-346
      3 points for each person who passed 70-347
    metric seats "Seats", without limit:
      0.01 points for each total active-users of usage in the last closed month
    metric b, at most 5 points: 1 point for each person who passed 70-345
  silver requires:
    score at least 5
  gold requires:
    score at least 100
    every metric at least 1
    points of certified at least 20
