competency t "T":
  track main:
    metric g, at most 20 points:
      20 points in proportion to growth of (total active-users of usage in the last closed month where not trial and customer associated as dpor) up to 100
  designation requires:
    score at least 20
