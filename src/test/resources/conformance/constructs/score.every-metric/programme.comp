competency c "C":
  track t "T":
    metric m, at most 85 points:
      85 points if some people
    metric n, at most 10 points:
      10 points in proportion to total active-users of usage in the last closed month up to 100
    metric later, at most 10 points, from 2018-04-01:
      10 points if some people who passed 70-346
  designation requires:
    minimum: score at least 70
    minimum-of-each: every metric at least 1
