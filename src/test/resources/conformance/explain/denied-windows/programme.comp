vocabulary level:
  gold "Gold"
document:
  partner: partner
  deals: list of deal
record partner "partner", plural partners, key partner-id:
  partner-id: id
record deal "deal", plural deals, key deal-id, can be added at cost 10:
  deal-id: id
  won-on: date or unknown, can be set at cost 3
competency a:
  option main:
    gold requires:
      nobody: (number of deals where won-on in the last closed quarter) at most 0
competency b:
  option main:
    gold requires:
      nobody: (number of deals where won-on in the last 12 months) at most 0
competency c:
  option main:
    gold requires:
      others: 2 deals where not (won-on in the last closed quarter)
competency d:
  option main:
    gold requires:
      then: ((number of deals where won-on in the last closed quarter) on 2018-12-31) at least 1
