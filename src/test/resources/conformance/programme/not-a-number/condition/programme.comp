measure users: total active-users of usage in the last closed month
condition big: users at least 10
requirement skilled: 2 people who passed 70-346
competency t "T":
  option main "Main":
    silver requires:
      users at least 2,000 in developed markets, big in developing markets
      users at least skilled in developed markets, 1,000 in developing markets
      users at least 2 until 2018-12-31, big from 2019-01-01
      users at least (big if (big), 3 otherwise)
      (number of different workload of usage in the last closed month with number at least big) at least 2
      growth of big at least 2
      1 customer where (later of as-of-date and (some associations where type is dpor)) after 2018-01-01
      big is one of [developed]
      users at least 2, of which users where trial
      total big of customers at least 2
