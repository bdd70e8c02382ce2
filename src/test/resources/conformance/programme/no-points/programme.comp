competency mail "Mail":
  option any-way:
    silver requires:
      every metric at least 1
