competency small "Small":
  option only:
    silver requires:
      now: number of different [customer, workload] of usage in the last closed month with total active-users more than 100 at least 1
      then-too: number of different [customer, workload] of usage in the last closed month with total active-users more than 100, also a year earlier at least 1
      three-months: some workload of usage in the last closed month with total active-users more than 100, also a year earlier, also 6 months earlier
