competency mail "Mail":
  option people:
    silver requires:
      1 person who passed 70-346
    gold requires:
      (number of customers where market is developed) at least 1
  option seats:
    silver requires:
      (total paid-seats of usage in the last closed month) at least 100

  example "no market of the customer, and silver", as of 2018-03-15:
    person:
      exam-pass code 70-346, passed-on 2017-06-15
    customer
    expect silver
    expect silver in people
    expect undetermined

  example "gold, and the seats are not known", as of 2018-03-15:
    customer market developed:
      usage workload yammer, month 2018-02
    expect gold
    expect no level in seats
    expect undetermined in seats

  example "all is known", as of 2018-03-15:
    customer market developing:
      usage workload yammer, month 2018-02, paid-seats 100
    expect silver
    expect no level in people
