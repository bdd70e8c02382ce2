competency c "C":
  track t "T":
    metric m, at most 100 points:
      100 points in proportion to total active-users of usage in the last closed month up to 1,000
  silver requires:
    minimum: score at least 60
  gold requires:
    minimum: score at least 80
