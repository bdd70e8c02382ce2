competency neither:
  option main:
    silver requires:
      users: (total active-users of usage in the last closed month where workload is not exchange-online or workload is not yammer) at least 1
      seats: (total paid-seats of usage in the last closed month where trial or not trial) at least 1
