competency mail "Mail":
  option any-way:
    silver requires:
      score at least 1
