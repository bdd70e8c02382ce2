competency mail "Mail":
  option any-way:
    silver requires:
      number of customers at least 20 otherwise, 10 in developed markets
