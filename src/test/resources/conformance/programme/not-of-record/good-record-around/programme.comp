competency mail "Mail":
  condition here of customer: market of customer is developed
  option any-way:
    silver requires:
      (number of customers where (total paid-seats of usage in the last closed month where here) at least 1) at least 1
