vocabulary level:
  gold "Gold"
vocabulary region:
  north
document:
  partner: partner
  deals: list of deal
record partner "partner", plural partners, key partner-id:
  partner-id: id
  manager: text or none
  region: region or none
  audited-on: date or none
  reviewed-in: month or none
  employees: count or none
  valid-until: date or open-ended
  contact: text or unknown
record deal "deal", plural deals, key deal-id:
  deal-id: id
  approved-on: date or none
  ends-on: date or open-ended, latest of duplicates
  paid-on: date or none
competency a:
  option main:
    gold requires:
      manager: manager is not none
      region: region is not none
      audit: audited-on is not none
      review: reviewed-in is not none
      employees: employees is not none
      endless: valid-until is open-ended
      approved: 1 deal where approved-on is not none
      paid: (number of deals where paid-on is none) is 0
      manager-of-partner: not (manager of partner is none)
competency b:
  option main:
    gold requires:
      manager: manager is none
      region: region is none
      audit: audited-on is none
      review: reviewed-in is none
      employees: employees is none
      ends: valid-until is not open-ended
      contact: contact is "Anna"
      approved: 1 deal where approved-on is none
      ends-of-deals: 1 deal where ends-on is open-ended
