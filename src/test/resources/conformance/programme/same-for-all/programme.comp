competency mail "Mail":
  measure seats: total paid-seats of usage in the last closed month
  option any-way:
    silver requires:
      (number of customers where seats at least 300) at least 5
