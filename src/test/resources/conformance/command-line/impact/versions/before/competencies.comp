competency cloud "Cloud" zh-CN "云":
  option reseller "Reseller" zh-CN "经销商":
    silver requires:
      performance "Performance threshold" zh-CN "绩效阈值": users at least 1,000
    gold requires:
      performance "Performance threshold" zh-CN "绩效阈值": users at least 2,000
      skills "Exam requirements" zh-CN "考试要求": 1 person who passed e-1
  option deployer "Deployer" zh-CN "部署商":
    silver requires:
      1 person who passed e-2
      deals at least 5

competency hosting "Hosting" zh-CN "托管":
  option main:
    silver requires:
      users at least 500

competency sales "Sales" zh-CN "销售":
  option main:
    silver requires:
      deals at least 10

competency support "Support" zh-CN "支持":
  option main:
    silver requires:
      1 person who passed e-1
