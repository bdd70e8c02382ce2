workload new-one "New one", accepted from 2018-01-01
competency c:
  product office-365, accepted until 2018-01-31
  workload yammer, accepted until 2018-01-31
  option main:
    silver requires:
      old: (total amount in USD of revenue in the last closed month where product is office-365) at least USD 1
      new: (total paid-seats of usage in the last closed month where workload is one of [yammer, new-one]) at least 3
