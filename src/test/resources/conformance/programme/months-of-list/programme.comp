competency t "T":
  option main "Main":
    silver requires:
      (total amount in USD of azure-consumption in the last 12 months) at least USD 5
      total amount in USD of azure-consumption in the last 12 months where service is virtual-machines
      total amount in USD of azure-consumption in the last 12 months at least USD 5
      number of subscriptions in the last 12 months
      number of customers in the last 12 months
      1 person who passed 70-346 in the last 12 months
