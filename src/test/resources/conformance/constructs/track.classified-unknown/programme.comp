competency c "C":
  track large "Large", if market is developed:
    metric m, at most 50 points:
      50 points if some people
  track small "Small", if market is developing:
    metric m, at most 50 points:
      30 points if some people
  designation requires:
    minimum: score at least 40
