vocabulary level:
  silver "Silver"

vocabulary exam "exam", plural exams, spelled by name:
  e-1
  e-2

document:
  partner: partner
  people: list of person
  sales: list of sale

record partner, key partner-id:
  partner-id: id

record person, plural people, key person-id:
  person-id: id
  exams: list of exam-pass

record exam-pass, plural exam-passes, key code, since passed-on:
  code: exam
  passed-on: date or unknown

record sale, plural sales, key sale-id:
  sale-id: id
  month: month
  amount: decimal or unknown

competency small:
  option main:
    silver requires:
      performance: (total amount of sales in the last 2 closed months) at least 10
      skills: team of:
        1 person who passed e-1
        1 other person who passed e-2
