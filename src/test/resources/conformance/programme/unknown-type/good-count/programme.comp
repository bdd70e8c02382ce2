vocabulary level "level":
  silver "Silver"
document:
  partner: partner
  people: list of person
record partner, key id:
  id: id
record person, plural people, key id:
  id: id
  score: count or unknown
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who score at least 5
