competency c "C":
  measure users(association): total active-users of usage in the last closed month where customer associated as association
  track t "T":
    metric users-of-customers, at most 20 points:
      best of:
        20 points in proportion to users(cpor) up to 100
        20 points in proportion to users(csp) up to 50
  designation requires:
    minimum: score at least 12
