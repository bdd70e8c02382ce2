competency c "Lapsed":
  exam 70-534, retired 2017-12-31
  exam 70-535, accepted until 2018-02-28
  option o "Option":
    silver requires:
      exams "Exams" zh-CN "考试": 2 people who passed any of [70-534, 70-535, 70-346]
      certificate "Certificate" zh-CN "证书": 1 person who holds mcsa-office-365
      customers "Customers" zh-CN "客户": (total active-users of usage in the last closed month where customer associated as dpor) at least 10
      authorization "Authorization" zh-CN "授权": authorized as surface-hub-adr
