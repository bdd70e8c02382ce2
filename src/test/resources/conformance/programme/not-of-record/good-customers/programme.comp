competency mail "Mail":
  condition large of customer: (total paid-seats of usage in the last closed month) at least 300
  option any-way:
    silver requires:
      number of customers at least 1 where large
