competency mail "Mail":
  silver requires:
    1 person who passed 70-346
