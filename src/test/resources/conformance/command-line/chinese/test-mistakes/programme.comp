competency mail "Mail":
  option only:
    silver requires:
      2 people who passed 70-346

  example "nothing is expected", as of 2018-03-15:
    person

  example "a field and a level that are not there", as of 2018-03-15:
    person colour blue
    expect gold
