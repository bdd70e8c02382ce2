competency mail "Mail":
  measure users: 2 people who passed any of [70-346]
  option any-way:
    silver requires:
      users at least 10
