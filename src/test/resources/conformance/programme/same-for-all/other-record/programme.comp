measure all-seats: total paid-seats of usage in the last closed month
measure seats of customer: total paid-seats of usage in the last closed month
competency mail "Mail":
  option any-way:
    silver requires:
      (number of customers where all-seats of customer more than 50) at least 1
      (number of customers where seats of partner more than 50) at least 1
