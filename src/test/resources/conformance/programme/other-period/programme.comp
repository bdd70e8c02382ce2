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
      (total amount of sales in the last closed month) at least 1, in each of the last 3 closed quarters
      (total amount of sales in the last 2 closed quarters) at least 1, in each of the last 3 closed quarters
      (total amount of sales in the last closed quarter) at least 1 and (total amount of sales in the last closed month) at least 1, in each of the last 3 closed quarters
      (number of deals) at least 1, in each of the last 3 closed years
      joined-on in the last closed year, in each of the last 3 closed years
      2 deals where (won-on in the last closed fiscal quarter, in each of the last 3 closed fiscal quarters)
      (total amount of sales in the last closed fiscal year) at least 1, in each of the last 3 closed years
      (total amount of sales in the last closed year) at least 1, in each of the last 61 closed years
      ((total amount of sales in the last closed year) at least 1, in each of the last 2 closed years) or joined-on before 2016-01-01, in any of the last 2 closed years
