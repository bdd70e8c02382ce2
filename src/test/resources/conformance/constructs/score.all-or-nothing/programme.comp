competency c "C":
  track t "T":
    metric m, at most 15 points:
      15 points if total active-users of usage in the last closed month at least 10
  designation requires:
    minimum: score at least 1
