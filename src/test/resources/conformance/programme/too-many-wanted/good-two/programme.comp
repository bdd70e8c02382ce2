competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed 2 of [70-346, 70-347]
