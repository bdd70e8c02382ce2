competency two-sides "Two sides":
  track t "T":
    metric m, at most 30 points:
      20 points in proportion to growth of (total active-users of usage in the last closed month where customer associated as cpor) up to 100
      20 points in proportion to growth of (total active-users of usage in the last closed month where customer associated as csp) up to 100
  designation requires:
    score at least 10

competency one-way "One way":
  track t "T":
    metric m, at most 30 points:
      20 points in proportion to growth of (total active-users of usage in the last closed month where customer associated as any of [cpor, csp]) up to 100
  designation requires:
    score at least 10

competency better-side "Better side":
  track t "T":
    metric m, at most 30 points:
      best of:
        20 points in proportion to growth of (total active-users of usage in the last closed month where customer associated as cpor) up to 100
        20 points in proportion to growth of (total active-users of usage in the last closed month where customer associated as csp) up to 100
  designation requires:
    score at least 10
