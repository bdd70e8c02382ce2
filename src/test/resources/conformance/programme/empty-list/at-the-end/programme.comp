competency mail "Mail":
  option any-way:
    gold requires:
      1 person who passed any of [70-346]
    silver requires:
