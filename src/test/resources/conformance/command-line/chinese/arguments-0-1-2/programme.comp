competency mail "Mail":
  requirement none-taken: 1 person who passed 70-346
  requirement one-taken(n): n people who passed 70-346
  requirement two-taken(n, exams): n people who passed any of exams
  option any-way:
    silver requires:
      none-taken(1)
      one-taken
      one-taken(1, 2)
      two-taken(1)
      two-taken(1, [70-346], 2)
