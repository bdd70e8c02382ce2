competency mail "Mail":
  option only:
    silver requires:
      (total paid-seats of usage in the last closed month where workload is yammer) at least 100

  example "enough seats", as of 2018-03-15:
    customer:
      usage workload "Yammer", month 2018-02, paid-seats 100
    expect silver

  example "another workload", as of 2018-03-15:
    customer:
      usage workload "Yamer", month 2018-02, paid-seats 100
    expect no level
