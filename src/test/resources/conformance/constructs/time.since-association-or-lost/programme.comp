competency small "Small":
  measure users of customer:
    total active-users of usage in the last closed month where customer associated as cpor at the end of the month
  condition won-this-year of customer: not (associated as cpor at the end of the last closed month a year earlier)
  measure won of customer:
    (earliest starts-on of associations where type is cpor) at the end of the last closed month
  measure users-when-won of customer: total active-users of usage where month is month of (won)
  measure users-before of customer: (users-when-won if (won-this-year), (users a year earlier) otherwise)
  option only:
    silver requires:
      growth: (total (users - users-before) of customers) at least 100
