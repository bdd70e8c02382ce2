competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed all of [70-346, 70-346]
