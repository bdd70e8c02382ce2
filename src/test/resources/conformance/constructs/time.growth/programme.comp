competency c "C":
  measure users "users": total active-users of usage in the last closed month where customer associated as csp
  track t "T":
    metric growth-of-users, at most 20 points:
      20 points in proportion to growth of users up to 100
    metric customers, at most 10 points:
      10 points for each (growth of (number of customers where (some usage in the last closed month where customer associated as csp)))
  designation requires:
    minimum: score at least 20
