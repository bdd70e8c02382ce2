vocabulary level "level", plural levels:
  silver "Silver"
  gold   "Gold"
vocabulary market "market", plural markets, spelled by name:
  developed  "developed markets"
  developing "developing markets"
vocabulary workload "workload":
  mail "Mail"
  chat "Chat"
vocabulary exam "exam":
  70-346
  70-347

document:
  partner: partner
  people: list of person
  customers: list of customer
  audits: list of audit

record partner, key id, shown as name:
  id: id
  name: text or none
  market "market": market or unknown, can be set at cost 7
  second-market: market or unknown, can be set at cost 9

record person "person", plural people, key id, shown as name, can be added at cost 20:
  id: id
  name: text or none
  exams: list of exam-pass

record exam-pass "exam pass", plural exam-passes, key code, since passed-on, can be added at cost 4:
  code "exam": exam
  passed-on "passed on": date or unknown

record customer "customer", key id, shown as name:
  id: id
  name: text or none
  usage: list of usage

record usage "usage record", plural usage-records, key [workload, month]:
  workload "workload": workload
  month "month": month
  trial "trial": yes-no or unknown
  active-users "active users": count or unknown, can grow at cost 1 per 50

record audit, key id, plural audits, can be added at cost 4:
  id: id
  held-on: date or unknown
  market: market or unknown
competency choice "Points of either":
  track main "Main":
    metric users "Users", at most 60 points:
      60 points in proportion to total active-users of usage in the last closed month up to 300
    metric skills "Skills", at most 40 points:
      20 points for each person who passed 70-346
  silver requires:
    total "Total": any of:
      points of users at least 30
      points of skills at least 20
  gold requires:
    total "Total": points of users at least 30 or points of skills at least 40
competency likened "Fields and terms":
  option a "A":
    silver requires:
      market of partner is second-market of partner
    gold requires:
      not market is one of [developing]
competency late "Of late":
  option a "A":
    silver requires:
      (latest held-on of audits) in the last 12 months
competency several "So many of one term":
  option a "A":
    silver requires:
      some audit where market is market of partner
    gold requires:
      (number of different market of audits with number at least 2) at least 1
