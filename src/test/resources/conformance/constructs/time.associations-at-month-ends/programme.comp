# In steps an association holds on the day; in points at the end of the month that a record speaks of.
competency steps "Steps":
  option o "O":
    silver requires:
      (total active-users of usage in the last closed month where customer associated as csp) at least 10

competency scored "Scored":
  track t "T":
    metric users, at most 10 points:
      10 points if (total active-users of usage in the last closed month where customer associated as csp) at least 10
    metric today, at most 10 points:
      10 points if (total active-users of usage in the last closed month where (customer associated as csp) on 2018-03-15) at least 10
  designation requires:
    minimum: score at least 10
