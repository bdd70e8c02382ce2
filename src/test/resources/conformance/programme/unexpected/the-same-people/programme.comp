competency mail "Mail":
  option any-way:
    silver requires:
      the same 2 people who passed 70-346
