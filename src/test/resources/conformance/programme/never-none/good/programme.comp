vocabulary level:
  gold "Gold"
document:
  partner: partner
  deals: list of deal
record partner "partner", plural partners, key partner-id:
  partner-id: id
  manager: text or none
  contact: text or unknown
  since-day: date
  valid-until: date or open-ended
record deal "deal", plural deals, key deal-id:
  deal-id: id
  paid-on: date or none
competency a:
  option main:
    gold requires:
      manager is not none
      valid-until is open-ended
      1 deal where paid-on is none and manager of partner is not none
