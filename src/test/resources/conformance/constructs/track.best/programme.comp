competency c "C":
  track large "Large":
    metric m, at most 60 points:
      60 points in proportion to total active-users of usage in the last closed month up to 1,000
    metric n, at most 40 points:
      10 points for each person who passed 70-346
  track small "Small":
    metric m, at most 60 points:
      60 points in proportion to total active-users of usage in the last closed month up to 100
    metric n, at most 40 points:
      40 points if 3 people who passed 70-346
  designation requires:
    minimum: score at least 70
    minimum-of-each: every metric at least 1
