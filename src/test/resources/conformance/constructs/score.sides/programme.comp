competency c "C":
  measure users(association): total active-users of usage in the last closed month where customer associated as association
  track t "T":
    metric users-of-customers, at most 20 points:
      20 points in proportion to growth of users(cpor) up to 100
      20 points in proportion to growth of users(csp) up to 100
  designation requires:
    minimum: score at least 12
