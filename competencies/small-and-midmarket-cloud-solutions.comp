# Small and Midmarket Cloud Solutions.

competency small-and-midmarket-cloud-solutions "Small and Midmarket Cloud Solutions":
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
