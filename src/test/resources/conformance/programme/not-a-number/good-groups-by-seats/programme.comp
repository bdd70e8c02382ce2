competency mail "Mail":
  option any-way:
    silver requires:
      (number of different workload of usage in the last closed month with total paid-seats more than 5) at least 1
