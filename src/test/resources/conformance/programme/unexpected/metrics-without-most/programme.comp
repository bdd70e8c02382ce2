competency p:
  track t:
    metric certified:
      1 point for each person who passed 70-346
    metric other: 2 points for each person who passed 70-346
    metric third, 5 points:
      2 points for each person who passed 70-346
    metric fourth, unlimited:
      2 points for each person who passed 70-346
    metric fifth, no limit:
      2 points for each person who passed 70-346
    metric "Sixth", at most 5 points:
      2 points for each person who passed 70-346
  silver requires:
    score at least 5
