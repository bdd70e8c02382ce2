competency mail "Mail":
  option only:
    silver requires:
      skills: 1 person who passed 70-346

  example "values", as of 2018-03-15:
    2 people:
      exam-pass code 70-347, passed-on 2017-06-15
    customer name "Contoso":
      usage workload yammer, month 2018-02
      revenue month 2018-02, product dynamics-gp, kind license, amount 5, currency USD
      revenue month 2018-02, product dynamics-gp, kind license, amount -2,000.50, currency EUR
    expect no level
