competency c:
  option main:
    silver requires:
      number of customers at least 5 if (market is developed)
      number of customers at least 5 until 2018-12-31
      2 customers where (number of subscriptions) at least 2 if (market is developed)
