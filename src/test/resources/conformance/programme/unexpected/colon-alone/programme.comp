competency mail "Mail":
  option main:
    silver requires:
      1 person who passed 70-346
: y
competency files "Files":
  option main:
    silver requires:
      skills:
        1 person who passed 70-346
  : a
