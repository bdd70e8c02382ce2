competency neither:
  option main:
    silver requires:
      users: (total active-users of usage in the last closed month where workload is not exchange-online and workload is not yammer) at least 1
      seats: (total paid-seats of usage in the last closed month where trial or workload is yammer) at least 1
