# Small and Midmarket Cloud Solutions.

competency small-and-midmarket-cloud-solutions "Small and Midmarket Cloud Solutions" zh-CN "中小型市场云解决方案":
  # New is who had no subscription before the last twelve months, also none that has ended, and has one today.
  measure new-customers "new customers" zh-CN "新客户":
    number of customers
      where (earliest started-on of all subscriptions where product is office-365) in the last 12 months
        and (some subscriptions where product is office-365)
        and customer associated as any of [delegated-administrator of office-365, transacting-partner, dpor]

  option o365-services "O365 Services" zh-CN "O365 服务":
    silver requires:
      performance "Performance threshold" zh-CN "绩效阈值": new-customers at least 4

    gold requires:
      performance "Performance threshold" zh-CN "绩效阈值": new-customers at least 25
      skills "Exam requirements" zh-CN "考试要求": 2 people who passed 70-347

  example "Four new customers, from the first to the last day", as of 2018-03-15:
    person:
      exam-pass code 70-347, passed-on 2017-06-15
    customer:
      association type dpor, starts-on 2017-03-16
      subscription product office-365, started-on 2017-03-16
    customer:
      association type dpor, starts-on 2018-03-15
      subscription product office-365, started-on 2018-03-15
    2 customer:
      association type delegated-administrator, product office-365, starts-on 2017-06-15
      subscription product office-365, started-on 2017-06-15
    expect silver
    expect gold not met: performance not met, skills not met

  example "Three new customers; who else is there does not count", as of 2018-03-15:
    3 customer:
      association type transacting-partner, starts-on 2017-06-15
      subscription product office-365, started-on 2017-06-15
    customer name "One day too early":
      association type dpor, starts-on 2017-03-15
      subscription product office-365, started-on 2017-03-15
    customer name "Left and came back":
      association type dpor, starts-on 2017-06-15
      subscription product office-365, started-on 2014-01-01, ended-on 2015-12-31
      subscription product office-365, started-on 2017-06-15
    customer name "Came and left":
      association type dpor, starts-on 2017-06-15
      subscription product office-365, started-on 2017-06-15, ended-on 2018-03-14
    customer name "Of another product":
      association type dpor, starts-on 2017-06-15
      subscription product dynamics-365, started-on 2017-06-15
    customer name "Administered for another product":
      association type delegated-administrator, product dynamics-365, starts-on 2017-06-15
      association type fasttrack-partner, starts-on 2017-06-15
      subscription product office-365, started-on 2017-06-15
    expect no level

  example "Gold at exactly 25 new customers and two people", as of 2018-03-15:
    2 person:
      exam-pass code 70-347, passed-on 2018-03-15
    25 customer:
      association type dpor, starts-on 2017-06-15
      subscription product office-365, started-on 2017-06-15
    expect gold

  example "When the twenty-fifth began is unknown", as of 2018-03-15:
    2 person:
      exam-pass code 70-347, passed-on 2018-03-15
    24 customer:
      association type dpor, starts-on 2017-06-15
      subscription product office-365, started-on 2017-06-15
    customer:
      association type dpor, starts-on 2017-06-15
      subscription product office-365, started-on unknown
    expect silver
    expect undetermined
    expect gold unknown: performance unknown, skills met
