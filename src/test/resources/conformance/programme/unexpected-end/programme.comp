competency mail "Mail":
  option any-way:
    silver requires:
      1 person who
