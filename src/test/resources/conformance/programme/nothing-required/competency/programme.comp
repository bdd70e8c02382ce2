competency mail "Mail":
  note "Nothing yet."
