vocabulary level:
  silver "Silver"
vocabulary kind:
  baseline "Baseline"
  cyber "Cyber"
document:
  partner: partner
  engagements: list of engagement
record partner "partner", plural partners, key mpn-id:
  mpn-id: id
record engagement "engagement", plural engagements, key engagement-id, can be added at cost 7:
  engagement-id: id
  kind: kind
  satisfaction: decimal or unknown
competency c:
  option main:
    silver requires:
      engagements: 3 engagements where kind is baseline
      satisfaction: (total satisfaction of engagements) / (number of engagements) at least 4
