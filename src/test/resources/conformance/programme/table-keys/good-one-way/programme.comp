competency mail "Mail":
  option any-way:
    silver requires:
      number of customers at least 20 in developed markets, 10 in developing markets
