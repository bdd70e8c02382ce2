competency mail "Mail":
  option any-way:
    silver requires:
      number of customers at least 20 in developed markets, 10 from 2018-01-01
