vocabulary level:
  silver "Silver"
document:
  partner: partner
  people: list of person
record partner, key id:
  id: id
record person, plural people, key id:
  id: id
  score: count
competency mail "Mail", until 2018-06-30:
  option x:
    silver requires:
      1 person who score at least 5
competency post "Post", from 2018-07-02:
  option x:
    silver requires:
      1 person who score at least 5
