competency mail "Mail":
  option only:
    silver requires:
      skills: 1 person who passed 70-346

  example "values", as of 2018-03-15:
    person:
      exams code 70-346, passed-on 2017-06-15
    customer:
      usage workload yamer, month 2018-02
      usage workload USD 5, month 2018-02
      revenue month 2018-02, product dynamics-gp, kind license, amount USD 5
      revenue month 2018-02, product dynamics-gp, kind license, amount EUR -2,000.50
      revenue month 2018-02, product dynamics-gp, kind license, amount 5, currency USd
    expect no level

  example "marks", as of 2018-03-15:
    person:
      exam-pass code 70-346 passed-on 2017-06-15
    person
      exam-pass code 70-346, passed-on 2017-06-15
    customer name "Contoso"
      usage workload yammer, month 2018-02
    expect none

  example "no silver is no level", as of 2018-03-15:
    person
    expect no silver
