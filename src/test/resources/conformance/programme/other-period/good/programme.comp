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
fiscal year: February to January
competency a:
  option main:
    gold requires:
      growth of (total amount of sales in the last closed quarter) at least 1, in each of the last 3 closed quarters
      (number of deals where won-on in the last closed year) at least 1 and (total amount of sales in the last closed year) at least 1, in each of the last 3 closed years
