competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed 70-346 and not any of [70-347]
