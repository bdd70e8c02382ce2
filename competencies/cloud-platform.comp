# Cloud Platform.

competency cloud-platform "Cloud Platform" zh-CN "云平台":
  exam 70-534, retired 2017-12-31, accepted until 2018-12-31

  measure azure-consumption-of-the-year "Azure consumption" zh-CN "Azure 消耗":
    total amount in USD of azure-consumption in the last 12 closed months
      where customer associated as any of [dpor, transacting-partner]

  requirement people-with-assessment-or-exam(n): any of:
    n people who passed any of [cloud-platform-assessment, azure-data-solutions-assessment,
        azure-application-development-assessment, azure-internet-of-things-assessment, azure-remote-desktop-assessment]
    n people who passed any of [70-532, 70-533, 70-534, 70-535, 70-473, 70-475, mcsa-linux-on-azure]

  option azure-consumption "Azure Consumption" zh-CN "Azure 消耗":
    silver requires:
      performance "Performance threshold" zh-CN "绩效阈值":
        azure-consumption-of-the-year at least USD 15,000 in developed markets, USD 10,000 in developing markets
      skills "Assessment or exam requirements" zh-CN "评估或考试要求": people-with-assessment-or-exam(1)

    gold requires:
      performance "Performance threshold" zh-CN "绩效阈值":
        azure-consumption-of-the-year at least USD 100,000
      skills "Assessment or exam requirements" zh-CN "评估或考试要求": people-with-assessment-or-exam(2)

  example "Exactly US$15,000 in a developed market, on the last day for 70-534", as of 2018-12-31:
    partner market developed
    person:
      exam-pass code 70-534, passed-on 2017-12-31
    person name "Passed after the retirement":
      exam-pass code 70-534, passed-on 2018-01-01
    customer:
      association type dpor, starts-on 2016-01-01
      azure-consumption month 2017-12, service storage, amount 9,000, currency USD
      azure-consumption month 2018-11, service storage, amount 6,000, currency USD
      azure-consumption month 2018-11, service storage, amount 90,000, currency EUR
    expect silver
    expect gold not met: performance not met, skills not met

  example "One cent less, and one day later", as of 2019-01-01:
    partner market developed
    person:
      exam-pass code 70-534, passed-on 2017-12-31
    customer:
      association type transacting-partner, starts-on 2016-01-01
      azure-consumption month 2017-12, service storage, amount 9,000, currency USD
      azure-consumption month 2018-01, service storage, amount 15,000, currency USD
      azure-consumption month 2018-12, service storage, amount -0.01, currency USD
      azure-consumption month 2019-01, service storage, amount 9,000, currency USD
    customer name "Under another association":
      association type delegated-administrator, starts-on 2016-01-01
      azure-consumption month 2018-12, service storage, amount 9,000, currency USD
    expect no level
    expect silver not met: performance not met, skills not met

  example "One by assessment and one by exam are not two", as of 2018-03-15:
    partner market developing
    person:
      assessment-pass name azure-remote-desktop-assessment, passed-on 2017-06-15
    person:
      exam-pass code 70-535, passed-on 2018-03-15
    customer:
      association type transacting-partner, starts-on 2016-01-01
      azure-consumption month 2018-02, service storage, amount 10,000, currency USD
    expect silver
    expect gold not met: performance not met, skills not met

  example "Gold at exactly US$100,000 asks for no market", as of 2018-03-15:
    partner market unknown
    person:
      assessment-pass name cloud-platform-assessment, passed-on 2017-06-15
    person:
      assessment-pass name azure-data-solutions-assessment, passed-on 2018-03-15
    customer:
      association type dpor, starts-on 2016-01-01
      azure-consumption month 2017-03, service storage, amount 100,000, currency USD
    expect gold
    expect silver unknown: performance unknown, skills met

  example "Two by the exam list, but one cent short of gold", as of 2018-03-15:
    partner market developing
    person:
      exam-pass code 70-473, passed-on 2017-06-15
    person:
      certification-award name mcsa-linux-on-azure, earned-on 2017-06-15
    customer:
      association type dpor, starts-on 2016-01-01
      azure-consumption month 2017-03, service storage, amount 99,999.99, currency USD
    expect silver
    expect gold not met: performance not met, skills met
