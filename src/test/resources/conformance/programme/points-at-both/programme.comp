competency bands:
  measure csat: average total-points of scores
  track t:
    metric satisfaction, at most 350 points:
      350 points if csat at least 4.5
      200 points if csat from 4.0 to 4.5
      100 points if csat from 3.5 to 4.0
  silver requires:
    score at least 300
