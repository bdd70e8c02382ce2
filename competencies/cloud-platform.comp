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
