# Cloud Productivity, after the programme guide of July 2017.

competency cloud-productivity "Cloud Productivity" zh-CN "云工作效率":
  note "For partners who specialise in deploying Office 365 for enterprises."
       zh-CN "云工作效率能力适用于专门进行 Office 365 企业部署的合作伙伴。"

  measure active-entitlements "active entitlements (active users)" zh-CN "活跃权利（活动用户）":
    total active-users of usage in the last closed month
      where workload is one of [exchange-online, sharepoint-online, skype-for-business, yammer, proplus]
        and not trial
        and customer associated as any of [delegated-administrator of office-365, transacting-partner, dpor, fasttrack-partner]

  option managed-service-partner "Managed Service Partner" zh-CN "托管服务合作伙伴":
    note "Ideal for partners who manage customers' Office 365 environments and deploy them. Complete all steps of this option."
         zh-CN "托管服务合作伙伴选项非常适合为客户管理 Office 365 环境以及提供部署服务的合作伙伴。完成此选项中的所有步骤即可获得云工作效率能力。"

    silver requires:
      performance "Performance threshold" zh-CN "绩效阈值":
        active-entitlements at least 2,000 in developed markets, 1,000 in developing markets
        note "Active entitlements measure the number of active users on a given workload."
             zh-CN "活跃权利可测量特定工作负荷上的活动用户数。"
        link "https://partner.microsoft.com/en-us/membership/digital-partner-of-record"
             "Learn more about these associations" zh-CN "了解关于这些关联的详细信息"
      skills "Exam requirements" zh-CN "考试要求": any of:
        1 person who passed all of [70-346, 70-347]
        1 person who holds mcsa-office-365

    gold requires:
      performance "Performance threshold" zh-CN "绩效阈值":
        active-entitlements at least 4,000
      skills "Exam requirements" zh-CN "考试要求": any of:
        2 people who passed all of [70-346, 70-347]
        2 people who hold mcsa-office-365
