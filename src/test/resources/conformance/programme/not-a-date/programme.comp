competency mail "Mail":
  option any-way:
    silver requires:
      (number of customers) in the last 12 months
