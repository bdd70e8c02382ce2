competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed 70-346
    gold requires:
      1 person who passed any of [70-346]
