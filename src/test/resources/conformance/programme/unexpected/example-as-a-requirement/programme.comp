competency mail "Mail":
  option main:
    silver requires:
      skills: 2 people who passed 70-347
  example "Fields without names", as of 2018-03-15:
    partner developed
    2 people:
      exam 70-347
    customer:
      usage yammer, 2018-02, 100
    expect silver
  example "Requirements", as of 2018-03-15:
    2 people who passed 70-347
    2 people:
      passed 70-347
    expect silver
  example "Colons and words", as of 2018-03-15:
    partner market: developed
    expected silver
  example "A step by itself", as of 2018-03-15:
    partner market developed
    expect skills not met
  example "A step without its outcome", as of 2018-03-15:
    partner market developed
    expect silver not met: skills
