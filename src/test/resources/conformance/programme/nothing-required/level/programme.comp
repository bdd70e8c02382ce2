competency mail "Mail":
  option any-way:
    silver requires:
      note "Nothing yet."
