competency mail "Mail":
  option only:
    silver requires:
      2 people who passed 70-346

  example "one is not two", as of 2018-03-15:
    person:
      exam-pass code 70-346, passed-on 2017-06-15
    expect silver
    expect silver met in only: 1 met

  example "two are", as of 2018-03-15:
    2 person:
      exam-pass code 70-346, passed-on 2017-06-15
    expect silver
