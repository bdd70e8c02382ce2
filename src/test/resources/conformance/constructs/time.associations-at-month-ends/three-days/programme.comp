competency steps "Steps":
  option only:
    silver requires:
      (total active-users of usage in the last closed month where customer associated as csp) at least 10

competency points "Points":
  track t "T":
    metric m, at most 30 points:
      10 points if (total active-users of usage in the last closed month where customer associated as csp) at least 10
  designation requires:
    score at least 10

competency points-on-the-day "Points on the day":
  track t "T":
    metric m, at most 30 points:
      10 points if (total active-users of usage in the last closed month where (customer associated as csp) on 2018-03-15) at least 10
  designation requires:
    score at least 10

competency steps-at-month-end "Steps at month end":
  option only:
    silver requires:
      (total active-users of usage in the last closed month where customer associated as csp at the end of the month) at least 10

competency year "Year":
  track t "T":
    metric m, at most 30 points:
      10 points if (total active-users of usage in the last 2 closed months where customer associated as csp) at least 20
  designation requires:
    score at least 10
