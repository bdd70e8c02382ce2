competency mail "Mail":
  option any-way:
    silver requires:
      growth of (number of customers) at least 3
      growth in percent of (number of customers where market is developed) since 2018-01-01 at least 20
      (number of customers) a year earlier at least 3
