vocabulary level:
  silver "Silver"
document:
  partner: partner
record partner, key id:
  id: id
  score: count or unknown
