vocabulary level "level", plural levels:
  silver "Silver" zh-CN "银牌"
  gold "Gold" zh-CN "金牌"

vocabulary exam "exam", plural exams, spelled by name:
  e-1 "First exam" zh-CN "第一项考试"
  e-2 "Second exam" zh-CN "第二项考试"

document:
  partner: partner
  people: list of person

record partner "partner" zh-CN "合作伙伴", plural partners, key id, shown as name:
  id: id
  name: text or none
  users "users" zh-CN "用户数": count or unknown
  deals "deals" zh-CN "交易数": count or unknown

record person "person" zh-CN "人员", plural people, key person-id:
  person-id: id
  exams: list of exam-pass

record exam-pass "exam pass", plural exam-passes, key code, since passed-on:
  code "exam" zh-CN "考试": exam
  passed-on: date or unknown

competency cloud "Cloud":
  option first "First":
    silver requires:
      users at least 10
  option second "Second":
    silver requires:
      deals at least 10
    gold requires:
      deals at least 20

competency points "Points":
  track small "Small", if users at most 100:
    metric deals "Deals", at most 10 points:
      10 points if deals at least 1
  silver requires:
    score at least 5
