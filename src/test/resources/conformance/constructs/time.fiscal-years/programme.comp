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
measure sold: total amount of sales in the last closed fiscal quarter
competency a:
  option main:
    gold requires:
      quarter-of-sales: sold at least 1
      quarters-of-sales: (total amount of sales in the last 2 closed fiscal quarters) at least 1
      year-of-sales: (total amount of sales in the last closed fiscal year) at least 1
      years-of-sales: (number of sales in the last 2 closed fiscal years) at least 1
      monthly: (average amount per month of sales in the last 2 closed fiscal quarters) at least 1
      growing: growth of sold at least 1
      then: (sold on 2017-09-30) at least 1
      any-month: some sales where month in the last closed fiscal quarter
      year-of-deals: 1 deal where won-on in the last closed fiscal year
      quarter-so-far: 1 deal where won-on from start-of-fiscal-quarter to as-of-date
      year-so-far: 1 deal where won-on from start-of-fiscal-year to as-of-date
      ending: joined-on before end-of-fiscal-year a year earlier
      joined: joined-on in the last 2 closed fiscal years
