competency counted "Counted":
  track only:
    metric customers-held, at most 10 points:
      1 points for each customer who associated as csp
  designation requires:
    score at least 1
