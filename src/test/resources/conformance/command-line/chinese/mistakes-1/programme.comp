competency mail "Mail":
  option any-way:
    silver requires:
      2 people who passed 70-364
