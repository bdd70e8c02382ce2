competency mail "Mail", until 2018-06-30:
  option only:
    silver requires:
      now, until 2018-03-31: 1 person who passed 70-346
      later, from 2018-04-01: 1 person who passed 70-347

  example "one", as of 2018-03-15:
    person:
      exam-pass code 70-346, passed-on 2017-06-15
    expect silver

  example "none", as of 2018-03-15:
    person
    expect no level

competency mail "Mail", from 2018-07-01:
  option only:
    silver requires:
      1 person who passed 70-347

competency voice "Voice":
  option only:
    silver requires:
      1 person who passed 70-345
