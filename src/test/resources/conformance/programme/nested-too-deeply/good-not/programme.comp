competency mail "Mail":
  option any-way:
    silver requires:
      1 person who not not passed any of [70-346]
