competency c:
  option main:
    silver requires:
      trial: (total paid-seats of usage in the last closed month where trial) / (total paid-seats of usage in the last closed month) at most 20%
