competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed 70-346

  example "nobody", as of 2018-03-15:
    partner market developed
    expect no level

  example "somebody", as of 2018-03-15:
    person:
      exam-pass code 70-346, passed-on 2017-06-15
    expect silver
