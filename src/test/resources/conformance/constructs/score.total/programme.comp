competency c "C":
  track t "T":
    metric m, at most 50 points:
      50 points in proportion to (total active-users of usage in the last closed month where workload is yammer) up to 300
    metric n, at most 50 points:
      50 points in proportion to (total active-users of usage in the last closed month where workload is proplus) up to 300
  designation requires:
    minimum: score at least 70
    minimum-of-each: every metric at least 1
