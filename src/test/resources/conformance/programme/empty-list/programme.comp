competency mail "Mail":
  option any-way:
    silver requires:
    gold requires:
      1 person who passed any of [70-346]
