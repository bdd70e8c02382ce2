competency mail "Mail":
  option any-way:
    silver requires:
      growth of (number of customers where associated as dpor) at least 3
      growth in percent of (number of people) since 2018-01-01 at least 20
