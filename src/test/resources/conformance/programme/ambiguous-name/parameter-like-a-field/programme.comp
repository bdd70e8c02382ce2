measure customers-of-size(paid-seats): number of customers
  where (some usage in the last closed month where paid-seats at least paid-seats)
measure users(workload): total active-users of usage in the last closed month where workload is workload
measure seats-of(market): (market if (market is developed), 5 otherwise)

competency mail "Mail":
  option any-way:
    silver requires:
      customers-of-size(300) at least 1
      users(yammer) at least 5
      seats-of(10) at least 1
