competency small "Small":
  track only-one:
    metric now, at most 10 points:
      1 point for each person who passed 70-346
    metric later, at most 10 points, from 2019-01-01:
      1 point for each (total units of device-shipments in the last closed month)
  silver requires:
    enough: score at least 1
