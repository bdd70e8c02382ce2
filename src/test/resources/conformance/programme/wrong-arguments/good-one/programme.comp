competency mail "Mail":
  requirement skilled(n): n people who passed 70-346
  option any-way:
    silver requires:
      skilled(2)
