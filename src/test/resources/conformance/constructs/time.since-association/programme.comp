# Growth of a customer counts from the first month of the last thirteen at whose end the customer was associated.
competency c "C":
  track t "T":
    measure users of customer: total active-users of usage in the last closed month where customer associated as cpor
    measure first-month of customer: earliest month of usage in the last 13 closed months where customer associated as cpor
    measure users-then of customer: total active-users of usage where month is first-month and customer associated as cpor
    metric growth-of-users, at most 20 points:
      20 points in proportion to total (users - users-then) of customers up to 100
  designation requires:
    minimum: score at least 10
