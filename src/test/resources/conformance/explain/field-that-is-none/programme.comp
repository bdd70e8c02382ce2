vocabulary level:
  gold "Gold"
document:
  partner: partner
  deals: list of deal
record partner "partner", plural partners, key partner-id:
  partner-id: id
  manager "partner manager": text or none
  audited-on "audited on": date or none, can be set at cost 3
record deal "deal", plural deals, key deal-id, until ends-on, can be added at cost 10:
  deal-id: id
  approved-on "approved on": date or none
  ends-on "ends on": date or open-ended, can be set at cost 2
competency a:
  option main:
    gold requires:
      manager: manager is not none
competency b:
  option main:
    gold requires:
      audit: audited-on is not none
      deal: 1 deal where approved-on is not none
competency c:
  option main:
    gold requires:
      deal: 2 deals where approved-on is none and ends-on is not open-ended
