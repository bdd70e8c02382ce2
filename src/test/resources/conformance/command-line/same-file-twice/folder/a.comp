vocabulary level:
  silver "Silver"
document:
  partner: partner
record partner, key id:
  id: id
  score: count or unknown
competency mail:
  option x:
    silver requires:
      score at least 5
