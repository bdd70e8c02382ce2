competency mail "Mail":
  option only:
    silver requires:
      skills: 1 person who passed 70-346
      developed: (number of customers where market is developed) at least 1
  option other:
    gold requires:
      2 people who passed 70-346

  example "nobody", as of 2018-03-15:
    person
    expect silver
    expect undetermined
    expect gold in other
    expect silver met in only: skills met
