competency bands:
  measure csat: average total-points of scores
  track t:
    metric satisfaction, at most 350 points:
      best of:
        350 points if csat at least 4.5
        200 points if csat from 4.0 to 4.5
        100 points if csat from 3.5 to 4.0
    metric again, at most 350 points:
      200 points if csat at least 4 and csat less than 4.5
      100 points if csat at least 3.5 and csat less than 4
  silver requires:
    score at least 300
