competency evidence:
  option main:
    silver requires:
      the-same: 2 customers where ((total amount in USD of azure-consumption in the last closed month) more than USD 10,000, in each of the last 3 closed months)
      others: (number of customers where (total amount in USD of azure-consumption in the last closed month) more than USD 10,000) at least 2, in each of the last 3 closed months
      one-month: 2 customers where (total amount in USD of azure-consumption in the last closed month) more than USD 10,000, in any of the last 3 closed months
