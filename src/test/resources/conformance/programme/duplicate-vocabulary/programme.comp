vocabulary exam:
  70-999 "An exam of this programme"

competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed 70-999
