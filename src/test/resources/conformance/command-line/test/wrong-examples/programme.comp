competency mail "Mail":
  option only:
    silver requires:
      skills: 2 people who passed 70-346

  example "many mistakes", as of 2018-02-30:
    persn:
      exam-pass code 70-346, passed-on 2017-06-15
    person:
      exam-pass code 70-346, passed 2017-06-15
      exam-pass code yammer, passed-on 2017-06-15
      exam-pass passed-on 2017-06-15
    customer:
      usage workload yammer, month 2018-02-01, active-users 3
    expect gold
    expect silver met: skils met
    expect no wonder

  example "nothing", as of 2018-03-15:
    person:
      exam-pass code 70-346, passed-on 2017-06-15
