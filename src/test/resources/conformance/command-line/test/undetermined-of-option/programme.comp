competency mail "Mail":
  option people:
    silver requires:
      1 person who passed 70-346
  option seats:
    silver requires:
      (total paid-seats of usage in the last closed month) at least 100

  example "nothing known of the seats", as of 2018-03-15:
    customer:
      usage workload yammer, month 2018-02
    expect undetermined in people
    expect undetermined in seats
    expect undetermined
