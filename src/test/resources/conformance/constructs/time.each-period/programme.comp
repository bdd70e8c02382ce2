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
measure sold "Sold in the quarter": total amount of sales in the last closed quarter
competency a:
  option main:
    gold requires:
      each-quarter: sold at least 5, in each of the last 3 closed quarters
      any-quarter: sold at least 5, in any of the last 3 closed quarters
      each-month: (total amount of sales in the last closed month) from 1 to 9, in each of the last 2 closed months
      fiscal: (total amount of sales in the last closed fiscal quarter) at least 1, in every of the last 2 closed fiscal quarters
      years: some sales in the last closed year, in each of the last 2 closed years
      both: sold at least 1 and joined-on before as-of-date, in each of the last 2 closed quarters
      won: (number of deals where (won-on in the last closed quarter)) at least 1, in each of the last 2 closed quarters
      sentence: 1 deal where won-on in the last closed quarter, in any of the last 2 closed quarters
