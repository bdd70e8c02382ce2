competency better "Better":
  track t "T":
    metric m, at most 30 points:
      best of:
        10 points in proportion to (total active-users of usage in the last closed month where customer associated as cpor) up to 100
        10 points in proportion to (total active-users of usage in the last closed month where customer associated as csp) up to 50
  designation requires:
    score at least 10

competency added "Added":
  track t "T":
    metric m, at most 30 points:
      10 points in proportion to (total active-users of usage in the last closed month where customer associated as cpor) up to 100
      10 points in proportion to (total active-users of usage in the last closed month where customer associated as csp) up to 50
  designation requires:
    score at least 10

competency together "Together":
  track t "T":
    metric m, at most 30 points:
      10 points in proportion to (total active-users of usage in the last closed month where customer associated as any of [cpor, csp]) up to 100
  designation requires:
    score at least 10
