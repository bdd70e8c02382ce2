competency c:
  option main:
    silver requires:
      nobody: not (1 person who holds mcse-productivity)
      seats: not ((total paid-seats of usage in the last closed month) less than 100)
      no-customer: not (some customers where market is developing)
