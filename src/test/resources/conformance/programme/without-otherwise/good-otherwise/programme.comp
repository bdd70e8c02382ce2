competency c:
  option main:
    silver requires:
      number of customers at least 5 if (market is developed), 0 otherwise
      number of customers at least 5 until 2018-12-31, 6 from 2019-01-01
      (total (paid-seats if (not trial)) of usage in the last closed month) at least 5
