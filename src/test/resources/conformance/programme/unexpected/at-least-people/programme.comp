competency mail "Mail":
  option any-way:
    silver requires:
      at least 2 people who passed 70-346
