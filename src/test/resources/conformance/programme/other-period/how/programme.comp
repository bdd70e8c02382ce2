competency t "T":
  option main "Main":
    silver requires:
      (total paid-seats of usage in the last closed month) at least 1 in each of the last 3 closed months
      (total paid-seats of usage in the last closed month) at least 1, in each of the last 3 months
      (total paid-seats of usage in the last closed month) at least 1, in each of the 3 months
      (total paid-seats of usage in each of the last 3 closed months) at least 1
      (total paid-seats of usage in the last closed month) at least 1, in each of the last closed month
      (total paid-seats of usage in the last closed month) at least 1, in the last 3 closed months
      (total paid-seats of usage in the last closed month) at least 1 each month
