competency evidence:
  condition consuming of customer: (total amount in USD of azure-consumption in the last closed month) more than USD 10,000
  option main:
    silver requires:
      2 customers where (total amount in USD of azure-consumption in the last closed month) more than USD 10,000, in each of the last 3 closed months
    gold requires:
      3 customers where associated as dpor, of which 2 where consuming, in each of the last 3 closed months
