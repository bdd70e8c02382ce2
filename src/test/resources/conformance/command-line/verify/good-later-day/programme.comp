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
      still-new: 1 person who (latest passed-on of exams) on or after as-of-date 6 months earlier
      in-time: 1 person who (some exams where passed-on 12 months later before as-of-date 1 month later)
      none-later: not (1 person who (some exams where passed-on on or after as-of-date 1 month later))
