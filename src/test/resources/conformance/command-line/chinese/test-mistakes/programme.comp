competency mail "Mail":
  option only:
    silver requires:
      exams: 2 people who passed 70-346

  example "nothing is expected", as of 2018-03-15:
    person

  example "a field, a level and a step that are not there", as of 2018-03-15:
    person colour blue
    expect gold
    expect silver met: exam met

  example "a currency beside its amount", as of 2018-03-15:
    customer tenant-id t:
      revenue month 2018-02, product dynamics-gp, kind license, amount USD 5
    expect no level
