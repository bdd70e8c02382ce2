vocabulary level, plural levels:
  silver "Silver"
vocabulary exam, plural exams:
  a "A", retired 2017-01-01, accepted until 2018-01-01, also "x", also "y"
document:
  partner: partner
  people: list of person
record partner, plural partners, key id:
  id: id
  region: text or none
record person, plural people, key k, can be added at cost 5:
  k: id, spelled "kk"
  exams: list of exam-pass
record exam-pass, plural exam-passes, key exam, since passed-on:
  exam: exam
  passed-on: date or unknown, earliest of duplicates
competency c, from 2017-01-01, until 2018-12-31:
  option o:
    silver requires:
      1 person who passed a
      region of partner is not "X"
