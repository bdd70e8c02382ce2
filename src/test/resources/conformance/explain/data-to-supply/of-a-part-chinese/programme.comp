vocabulary level "level" zh-CN "级别", plural levels:
  silver "Silver" zh-CN "银牌"
  gold   "Gold" zh-CN "金牌"
vocabulary market "market" zh-CN "市场", plural markets, spelled by name:
  developed  "developed markets" zh-CN "成熟市场"
  developing "developing markets" zh-CN "新兴市场"
vocabulary workload "workload" zh-CN "工作负荷":
  mail "Mail" zh-CN "邮件"
  chat "Chat" zh-CN "聊天"
vocabulary currency "currency" zh-CN "货币", spelled by name:
  USD "US$"
vocabulary exam "exam" zh-CN "考试":
  70-346
  70-347

document:
  partner: partner
  people: list of person
  customers: list of customer
  sales: list of sale

record partner, key id, shown as name:
  id: id
  name: text or none
  market "market" zh-CN "市场": market or unknown

record person "person" zh-CN "人员", plural people, key id, shown as name, can be added at cost 20:
  id: id
  name: text or none
  exams: list of exam-pass

record exam-pass "exam pass" zh-CN "考试通过记录", plural exam-passes, key code, since passed-on, can be added at cost 4:
  code "exam" zh-CN "考试": exam
  passed-on "passed on" zh-CN "通过日期": date or unknown

record customer "customer" zh-CN "客户", key id, shown as name:
  id: id
  name: text or none
  usage: list of usage

record usage "usage record" zh-CN "使用记录", plural usage-records, key [workload, month]:
  workload "workload" zh-CN "工作负荷": workload
  month "month" zh-CN "月份": month
  trial "trial" zh-CN "试用": yes-no or unknown
  active-users "active users" zh-CN "活动用户": count or unknown, can grow at cost 1 per 50

record sale "sale" zh-CN "销售记录", key id, can be added at cost 2:
  id: id
  month "month" zh-CN "月份": month
  amount "amount" zh-CN "金额": money in currency, can grow at cost 1 per 1,000
  currency "currency" zh-CN "货币": currency

competency deployment "Deployment" zh-CN "部署":
  measure in-use "active users" zh-CN "活动用户": total active-users of usage in the last closed month where not trial
  option managed "Managed" zh-CN "托管":
    silver requires:
      performance "Performance" zh-CN "绩效":
        in-use at least 2,000 in developed markets, 1,000 in developing markets
      skills "Exams" zh-CN "考试": any of:
        1 person who passed all of [70-346, 70-347]
        2 people who passed 70-346
    gold requires:
      performance "Performance" zh-CN "绩效":
        in-use at least 4,000
      skills "Exams" zh-CN "考试":
        2 people who passed all of [70-346, 70-347]
