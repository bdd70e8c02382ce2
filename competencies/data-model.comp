# What is known about a partner: the records of a partner document and what their fields mean.
#
# A field says what it means when its value is absent:
#   or unknown      somebody knows it, we do not
#   or none         there is none
#   or open-ended   it goes on without an end
# A field that says nothing of the kind must have a value.

document:
  partner:                     partner
  people:                      list of person
  customers:                   list of customer
  authorizations:              list of authorization
  device-shipments:            list of device-shipment
  designations:                list of designation
  memberships:                 list of membership
  scoring-history:             list of score
  specialization-applications: list of specialization-application
  solution-area:               solution-area or none
  specialization:              specialization or none
  enrolled:                    yes-no or unknown, can be set at cost 10

record partner "partner" zh-CN "合作伙伴", plural partners, key mpn-id, shown as name:
  mpn-id: id
  name: text or none
  country "country" zh-CN "国家/地区": text or unknown
  market "market" zh-CN "市场": market or unknown

record person "person" zh-CN "人员", plural people, key person-id,
    until associated-until, shown as name, can be added at cost 20:
  person-id: id
  name: text or none, may differ
  location-mpn-id: id or none, may differ
  associated-until "last day at the partner" zh-CN "在合作伙伴的最后一天": date or open-ended, latest of duplicates
  exams: list of exam-pass
  certifications: list of certification-award
  assessments: list of assessment-pass

record exam-pass "exam pass" zh-CN "考试通过记录", plural exam-passes,
    key code, since passed-on, can be added at cost 4:
  code "exam" zh-CN "考试": exam
  passed-on "passed on" zh-CN "通过日期": date or unknown, earliest of duplicates

record certification-award "certification" zh-CN "认证", plural certification-awards,
    key [name, earned-on], since earned-on, until expires-on, can be added at cost 6:
  name "certification" zh-CN "认证": certification
  earned-on "earned on" zh-CN "获得日期": date or unknown
  expires-on "expires on" zh-CN "到期日期": date or none, latest of duplicates

record assessment-pass "assessment pass" zh-CN "评估通过记录",
    plural assessment-passes, key name, since passed-on, can be added at cost 2:
  name "assessment" zh-CN "评估": assessment
  passed-on "passed on" zh-CN "通过日期": date or unknown, earliest of duplicates

record customer "customer" zh-CN "客户", plural customers, key tenant-id, shown as name, can be added at cost 20:
  tenant-id: id
  name: text or none, may differ
  market "market" zh-CN "市场": market or unknown
  associations: list of association
  usage: list of usage
  subscriptions: list of subscription
  revenue: list of revenue
  azure-consumption: list of azure-consumption

record association "association" zh-CN "关联", plural associations,
    since starts-on, until ends-on, can be added at cost 3:
  type "association" zh-CN "关联类型": association-type
  product "product" zh-CN "产品": product or none
  starts-on "from" zh-CN "开始日期": date, spelled "from"
  ends-on "to" zh-CN "结束日期": date or open-ended, spelled "to"

# The state of a workload at the end of a month: active entitlements.
record usage "usage record" zh-CN "使用记录", plural usage-records, key [workload, sku, month], can be added at cost 2:
  workload "workload" zh-CN "工作负荷": workload
  sku "SKU" zh-CN "SKU": text
  trial "trial SKU" zh-CN "试用版 SKU": yes-no or unknown
  month "month" zh-CN "月份": month
  paid-seats "paid seats" zh-CN "付费席位": count or unknown, can grow at cost 1 per 50
  active-users "active users" zh-CN "活动用户": count or unknown, can grow at cost 1 per 50
  capacity "capacity" zh-CN "容量": count or unknown, can grow at cost 1 per 50

record subscription "subscription" zh-CN "订阅", plural subscriptions,
    since started-on, until ended-on, can be added at cost 2:
  product "product" zh-CN "产品": product
  sku "SKU" zh-CN "SKU": text
  trial "trial" zh-CN "试用版": yes-no or unknown
  started-on "started on" zh-CN "开始日期": date or unknown
  ended-on "ended on" zh-CN "结束日期": date or open-ended

record revenue "revenue record" zh-CN "收入记录", plural revenue-records,
    key record-id in the whole document, can be added at cost 2:
  record-id: id
  month "month" zh-CN "月份": month
  product "product" zh-CN "产品": product
  plan "plan" zh-CN "计划": product or none
  kind "kind of revenue" zh-CN "收入类型": revenue-kind
  deployment "deployment" zh-CN "部署方式": deployment or unknown
  net-new "net new" zh-CN "净新增": yes-no or unknown
  amount "amount" zh-CN "金额": money in currency or unknown, can grow at cost 1 per 1,000
  currency "currency" zh-CN "货币": currency or unknown

record azure-consumption "consumption record" zh-CN "消耗记录", plural consumption-records,
    key record-id in the whole document, can be added at cost 2:
  record-id: id
  month "month" zh-CN "月份": month
  service "service" zh-CN "服务": azure-service
  offer "offer" zh-CN "优惠": offer or unknown
  amount "amount" zh-CN "金额": money in currency or unknown, can grow at cost 1 per 1,000
  currency "currency" zh-CN "货币": currency or unknown

record authorization "authorization" zh-CN "授权", plural authorizations,
    key [name, starts-on], since starts-on, until ends-on, can be added at cost 10:
  name "authorization" zh-CN "授权": authorization-name
  starts-on "from" zh-CN "开始日期": date, spelled "from"
  ends-on "to" zh-CN "结束日期": date or open-ended, spelled "to"

record device-shipment "device shipment" zh-CN "设备发货记录",
    plural device-shipments, key record-id, can be added at cost 2:
  record-id: id
  device "device" zh-CN "设备": device
  month "month" zh-CN "月份": month
  units "units" zh-CN "台数": count or unknown, can grow at cost 1

record designation "designation" zh-CN "称号", plural designations,
    key [name, starts-on], since starts-on, until ends-on, can be added at cost 50:
  name "solution area" zh-CN "解决方案领域": solution-area
  starts-on "from" zh-CN "开始日期": date, spelled "from"
  ends-on "to" zh-CN "结束日期": date or open-ended, spelled "to"

record membership "membership" zh-CN "会员资格", plural memberships,
    key starts-on, since starts-on, until ends-on, can be added at cost 10:
  level "level" zh-CN "级别": level
  starts-on "from" zh-CN "开始日期": date, spelled "from"
  ends-on "to" zh-CN "结束日期": date or open-ended, spelled "to"
  purchased-on "purchased on" zh-CN "购买日期": date or none

record score "score" zh-CN "得分", plural scores, key [date, solution-area], since date, can be added at cost 40:
  date "date" zh-CN "日期": date
  solution-area "solution area" zh-CN "解决方案领域": solution-area
  total-points "total" zh-CN "总分": decimal or unknown, spelled "total", can grow at cost 1
  metrics: list of metric-points

# May be given as an object: the metric's name and its points.
record metric-points "metric score" zh-CN "指标得分", plural metric-points, key metric-name, can be added at cost 2:
  metric-name "metric" zh-CN "指标": text, spelled "metric"
  points-earned "points" zh-CN "得分": decimal or unknown, spelled "points", can grow at cost 1

record specialization-application "specialization application" zh-CN "专业化申请",
    plural specialization-applications, key specialization, can be added at cost 10:
  specialization "specialization" zh-CN "专业化": specialization
  performance-met "performance met" zh-CN "已达到绩效要求": yes-no or unknown, can be set at cost 20
  skilling-met "skilling met" zh-CN "已达到技能要求": yes-no or unknown, can be set at cost 20
  audit-passed-on "audit passed on" zh-CN "审核通过日期": date or none, can be set at cost 20
  customer-references-approved-on "customer references approved on" zh-CN "客户案例批准日期": date or none,
      can be set at cost 10
