competency t "T":
  option main "Main":
    silver requires:
      (total amount in USD of revenue in the last 12 closed months) at least USD 175,000
      (number of customers) at least 5
      (number of customers where (total active-users of usage in the last closed month) at least 5) at least 5
