competency mail "Mail":
  condition busy: (number of customers) at least 1
  option any-way:
    silver requires:
      busy(1)
