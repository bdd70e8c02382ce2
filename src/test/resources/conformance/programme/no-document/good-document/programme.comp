vocabulary level "level":
  silver "Silver"
document:
  partner: partner
record partner, key id:
  id: id
