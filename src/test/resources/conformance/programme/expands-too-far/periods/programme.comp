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
condition b: (total amount of sales in the last closed month) at least 1, in each of the last # so many
    60 closed months
condition c: b, in each of the last
    60 closed months
condition d: c, in each of the last 60 closed months
condition e: d, in each of the last 60 closed months
competency a:
  option main:
    gold requires:
      e
