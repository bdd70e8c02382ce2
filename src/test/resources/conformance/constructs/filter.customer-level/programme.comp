# Customers with 40% of all seats active, one of their workloads with more than 300 paid seats, all in one month.
competency c "C":
  measure seats of customer: total paid-seats of usage in the last closed month where not trial
  measure active of customer: total active-users of usage in the last closed month where not trial
  option o "O":
    silver requires:
      (number of customers where active / seats at least 40%
        and (number of different workload of usage in the last closed month with total paid-seats more than 300 where not trial) at least 1) at least 1
