competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed one of [70-346, 70-347]
