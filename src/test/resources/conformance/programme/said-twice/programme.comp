vocabulary level, plural levels, plural levelz:
  silver "Silver"
vocabulary exam, plural exams, spelled by name:
  a "A", retired 2017-01-01, retired 2018-01-01, spelled "x", spelled "y"
document:
  partner: partner
  people: list of person
record partner, plural partners, key id, key name:
  id: id
  name: text or none
record person, plural people, key k, can be added at cost 5, can be added at cost 6:
  k: id, spelled "kk", spelled "ll"
  n: count or none, can grow at cost 5, can be set at cost 6
  d: date or unknown, earliest of duplicates, latest of duplicates
competency c, from 2017-01-01, from 2018-01-01:
  option o:
    silver requires:
      some people
