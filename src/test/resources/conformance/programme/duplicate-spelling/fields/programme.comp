vocabulary level:
  gold "Gold"
document:
  partner: partner
  visits: list of visit
  calls: list of call, spelled "visits"
record partner, key mpn-id:
  mpn-id: id
record visit, key nr:
  nr: id
  began: date or unknown, spelled "day"
  ended: date or unknown, spelled "day"
record call, key nr:
  nr: id
competency seen:
  option main:
    gold requires:
      some visits where began before ended
      some calls
