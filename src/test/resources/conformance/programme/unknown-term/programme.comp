competency t "T":
  option main "Main":
    silver requires:
      1 person who passed 70-498
      1 person who passed 70-364
      1 person who passed any of [surface-hub-assessment, 70-346]
      (number of customers where (some usage in the last closed month where workload is one of [exchange, proPlus, crm])) at least 5
