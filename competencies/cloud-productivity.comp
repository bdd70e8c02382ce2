# Cloud Productivity, after the programme guide of July 2017.

competency cloud-productivity "Cloud Productivity" zh-CN "云工作效率":
  note "For partners who specialise in deploying Office 365 for enterprises. Use it to set your company apart as a recognised cloud solution provider with customers who look for a qualified one."
       zh-CN "云工作效率能力适用于专门进行 Office 365 企业部署的合作伙伴。针对寻求合格的云解决方案合作伙伴的客户，利用此能力使你的公司作为公认的云解决方案提供商脱颖而出。"

  measure active-entitlements "active entitlements (active users)" zh-CN "活跃权利（活动用户）":
    total active-users of usage in the last closed month
      where workload is one of [exchange-online, sharepoint-online, skype-for-business, yammer, proplus]
        and not trial
        and customer associated as any of [delegated-administrator of office-365,
            transacting-partner, dpor, fasttrack-partner]

  option managed-service-partner "Managed Service Partner" zh-CN "托管服务合作伙伴":
    note "Ideal for partners who manage customers' Office 365 environments and deploy them. Complete all steps of this option."
         zh-CN "托管服务合作伙伴选项非常适合为客户管理 Office 365 环境以及提供部署服务的合作伙伴。完成此选项中的所有步骤即可获得云工作效率能力。"

    silver requires:
      performance "Performance threshold" zh-CN "绩效阈值":
        active-entitlements at least 2,000 in developed markets, 1,000 in developing markets
        note "A deployment can be any Microsoft Office 365 workload that counts, or ProPlus."
             zh-CN "部署可以是计入的任何 Microsoft Office 365 工作负荷或 ProPlus。"
        note "Active entitlements measure the number of active users on a given workload."
             zh-CN "活跃权利可测量特定工作负荷上的活动用户数。"
        link "https://partner.microsoft.com/en-us/membership/digital-partner-of-record"
             "Learn more about these associations" zh-CN "了解关于这些关联的详细信息"
      skills "Exam requirements" zh-CN "考试要求": any of:
        1 person who passed all of [70-346, 70-347]
        1 person who holds mcsa-office-365
        link "https://www.microsoft.com/en-us/learning/exam-70-346.aspx" "Exam 70-346" zh-CN "考试 70-346"
        link "https://www.microsoft.com/en-us/learning/exam-70-347.aspx" "Exam 70-347" zh-CN "考试 70-347"
        link "https://www.microsoft.com/en-us/learning/mcsa-office365-certification.aspx" "MCSA"

    gold requires:
      performance "Performance threshold" zh-CN "绩效阈值":
        active-entitlements at least 4,000
        note "A deployment can be any Microsoft Office 365 workload that counts, or ProPlus."
             zh-CN "部署可以是计入的任何 Microsoft Office 365 工作负荷或 ProPlus。"
        note "Active entitlements measure the number of active users on a given workload."
             zh-CN "活跃权利可测量特定工作负荷上的活动用户数。"
        link "https://partner.microsoft.com/en-us/membership/digital-partner-of-record"
             "Learn more about these associations" zh-CN "了解关于这些关联的详细信息"
      skills "Exam requirements" zh-CN "考试要求": any of:
        2 people who passed all of [70-346, 70-347]
        2 people who hold mcsa-office-365
        link "https://www.microsoft.com/en-us/learning/exam-70-346.aspx" "Exam 70-346" zh-CN "考试 70-346"
        link "https://www.microsoft.com/en-us/learning/exam-70-347.aspx" "Exam 70-347" zh-CN "考试 70-347"
        link "https://www.microsoft.com/en-us/learning/mcsa-office365-certification.aspx" "MCSA"

  example "Silver in a developed market at exactly 2,000", as of 2018-03-15:
    partner market developed
    person name "Li Wei":
      exam-pass code 70-346, passed-on 2017-06-15
      exam-pass code 70-347, passed-on 2018-03-15
    customer name "Contoso":
      association type dpor, starts-on 2016-01-01
      usage workload exchange-online, trial no, month 2018-02, active-users 1,500
      usage workload proplus, trial no, month 2018-02, active-users 500
      usage workload microsoft-teams, trial no, month 2018-02, active-users 9,000
    expect silver
    expect silver met in managed-service-partner: performance met, skills met
    expect gold not met: performance not met, skills not met

  example "Gold for two certified people; a market is not needed", as of 2018-03-15:
    partner market unknown
    2 person:
      certification-award name mcsa-office-365, earned-on 2017-06-15
    customer name "Northwind":
      association type delegated-administrator, product office-365, starts-on 2016-01-01
      usage workload yammer, trial no, month 2018-02, active-users 4,000
    expect gold
    expect silver unknown: performance unknown, skills met

  example "Two people who pass one exam each are no one who passed both", as of 2018-03-15:
    partner market developing
    person:
      exam-pass code 70-346, passed-on 2017-06-15
    person:
      exam-pass code 70-347, passed-on 2017-06-15
    customer:
      association type dpor, starts-on 2016-01-01
      usage workload yammer, trial no, month 2018-02, active-users 999
      usage workload yammer, trial yes, month 2018-02, active-users 4,000
    expect no level
    expect silver not met: performance not met, skills not met

  example "Two by exams, but one user short of gold", as of 2018-03-15:
    partner market developing
    2 person:
      exam-pass code 70-346, passed-on 2017-06-15
      exam-pass code 70-347, passed-on 2017-06-15
    customer:
      association type transacting-partner, starts-on 2018-03-15
      usage workload skype-for-business, trial no, month 2018-02, active-users 3,999
    expect silver
    expect gold not met: performance not met, skills met
