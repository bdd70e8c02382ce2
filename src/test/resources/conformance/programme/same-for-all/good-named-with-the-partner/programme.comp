measure all-seats: total paid-seats of usage in the last closed month
measure seats of customer: total paid-seats of usage in the last closed month
competency mail "Mail":
  option any-way:
    silver requires:
      (number of customers where seats / all-seats of partner more than 50%) at most 0
      (number of customers where seats of customer at least 300) at least 5
      (total (all-seats of partner) of customers) at least 10
