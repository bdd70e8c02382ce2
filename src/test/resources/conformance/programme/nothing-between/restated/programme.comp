vocabulary level "level", plural levels:
  silver "Silver" zh-CN "银牌"
  gold "Gold"
  platinum "Platinum"

vocabulary exam "exam", plural exams, spelled by name:
  e-1 "First exam" zh-CN "第一项考试", retired 2017-06-30, accepted until 2018-06-30
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

competency never "Never":
  exam e-1, accepted from 2019-06-01
  option o "O":
    silver requires:
      1 person who passed e-1
competency sometimes "Sometimes":
  exam e-1, accepted from 2018-06-01
  option o "O":
    silver requires:
      1 person who passed e-1
