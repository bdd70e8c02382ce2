competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed 70-346
  example "nobody", as of 2018-03-15:
    partner market developed
    expect no level
