measure seats: total paid-seats of usage in the last closed month

competency early "Early":
  option main:
    silver requires:
      (seats 6 months earlier) at least 100

competency fixed-day "Fixed day":
  option main:
    silver requires:
      (seats on 2018-03-31) at least 100

competency base "Base":
  option main:
    silver requires:
      seats at least 100

competency reaching "Reaching":
  option main:
    silver requires:
      partner reaches silver in base
