measure skills: points of people
competency mail "Mail":
  option any-way:
    silver requires:
      points of people at least 1
