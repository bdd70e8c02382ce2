vocabulary level:
  silver "Silver"
vocabulary exam, plural exams, spelled by name:
  e-1
  e-2
document:
  partner: partner
  people: list of person
record partner, plural partners, key partner-id:
  partner-id: id
record person "person", plural people, key person-id, can be added at cost 5:
  person-id: id
  exams: list of exam-pass
record exam-pass "exam pass", plural exam-passes, key code, since passed-on, can be added at cost 2:
  code: exam
  passed-on: date
competency best "The better way":
  track main "Main":
    metric people "People", at most 50 points:
      best of:
        10 points for each person who passed e-1
        50 points in proportion to (number of people who passed e-2) up to 10
  silver requires:
    score at least 40
