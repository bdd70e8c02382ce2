competency mail "Mail":
  option only:
    silver requires:
      developed: (number of customers where market is developed) at least 1
    gold requires:
      seats: (total paid-seats of usage in the last closed month) at least 100
      active: (total active-users of usage in the last closed month) at least 100

  example "nothing known", as of 2018-03-15:
    customer:
      usage workload yammer, month 2018-02
    expect undetermined
    expect no level

  example "developed, and too few seats", as of 2018-03-15:
    customer market developed:
      usage workload yammer, month 2018-02, paid-seats 99
    expect silver
