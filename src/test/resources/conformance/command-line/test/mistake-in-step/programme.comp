competency mail "Mail":
  option only:
    silver requires:
      skills: 1 person who passed 70-34
      1 person who passed 70-3470

  example "nobody", as of 2018-03-15:
    person
    expect silver not met: skills not met, 2 not met
