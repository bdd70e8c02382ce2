competency mail "Mail":
  option only:
    silver requires:
      skills: any of:
        1 person who passed 70-346
        1 person who holds mcsa-office-365
    gold requires:
      skills: 2 people who passed 70-346

  example "one", as of 2018-03-15:
    person:
      exam-pass code 70-346, passed-on 2017-06-15
    expect silver

  example "two", as of 2018-03-15:
    2 person:
      exam-pass code 70-346, passed-on 2017-06-15
    expect gold
