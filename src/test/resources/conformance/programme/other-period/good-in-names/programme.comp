vocabulary level:
  gold "Gold"
document:
  partner: partner
  deals: list of deal
  sales: list of sale
record partner "partner", plural partners, key partner-id:
  partner-id: id
  joined-on: date or unknown
record deal "deal", plural deals, key deal-id:
  deal-id: id
  won-on: date or unknown
record sale "sale", plural sales, key [sale-id, month]:
  sale-id: id
  month: month
  amount: count or unknown
requirement crew: team of:
  1 deal where won-on in the last closed quarter
  1 other deal where won-on in the last closed quarter and deal-id is not "x"
competency a:
  note "Sold on any of the last 365 days, in each of the last 60 closed months"
  option main:
    gold requires:
      crew, in each of the last 2 closed quarters
      joined-on in the last closed quarter, in any of the last 4 closed quarters
