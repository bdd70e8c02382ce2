competency t:
  measure worth of usage: active-users * 200
  option a:
    silver requires:
      (number of different [customer, workload] of usage in the last closed month with total (worth) at least 2,000) at least 1
competency u:
  option a:
    silver requires:
      (number of different [customer, workload] of usage in the last closed month with total active-users at least 10) at least 1
