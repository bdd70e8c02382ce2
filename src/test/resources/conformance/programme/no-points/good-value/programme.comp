competency mail "Mail":
  option any-way:
    silver requires:
      some scores where total-points at least 1
