competency since-won "Since won":
  measure won of customer: earliest starts-on of associations where type is cpor
  measure now-users of customer: total active-users of usage in the last closed month
  measure then-users of customer: total active-users of usage where month is later of month of (won) and (last-closed-month a year earlier)
  track t "T":
    metric m, at most 30 points:
      1 point for each (total (now-users - then-users) of customers where associated as cpor)
  designation requires:
    score at least 10

competency year "Year":
  track t "T":
    metric m, at most 30 points:
      1 point for each growth of (total active-users of usage in the last closed month where customer associated as cpor)
  designation requires:
    score at least 10

competency whichever "Whichever":
  track t "T":
    metric m, at most 30 points:
      1 point for each growth of (total active-users of usage in the last closed month)
  designation requires:
    score at least 10
