competency pairs:
  option main:
    silver requires:
      middle: (number of different [customer, workload] of usage in the last closed month with total paid-seats from 11 to 300) at least 1
      large: (number of different customer of usage in the last closed month with total paid-seats at least 500) at least 1
      any: number of different customer of usage in the last closed month at least 1
      others: (number of different workload of usage in the last closed month with total paid-seats at least 500) at least 1
