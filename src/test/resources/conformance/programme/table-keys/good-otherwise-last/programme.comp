competency mail "Mail":
  option any-way:
    silver requires:
      number of customers at least 10 in developed markets, 20 otherwise
