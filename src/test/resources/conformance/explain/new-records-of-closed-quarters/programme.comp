vocabulary level:
  gold "Gold"
vocabulary region:
  north
  south
document:
  partner: partner
  deals: list of deal
  sales: list of sale
record partner "partner", plural partners, key partner-id:
  partner-id: id
  audited-on: date or none, can be set at cost 3
  billed-in: month or none, can be set at cost 3
record deal "deal", plural deals, key deal-id, can be added at cost 10:
  deal-id: id
  won-on: date or unknown
record sale "sale", plural sales, key [region, month], can be added at cost 1:
  region: region
  month: month
  amount: count or unknown, can grow at cost 1 per 10
competency a:
  option main:
    gold requires:
      sales: (total amount of sales in the last closed quarter) at least 30
competency b:
  option main:
    gold requires:
      regions: (number of different region of sales in the last closed year with total amount at least 5) at least 2
competency c:
  option main:
    gold requires:
      deals: 2 deals where won-on in the last 2 closed quarters
competency d:
  option main:
    gold requires:
      audit: audited-on in the last closed quarter
      bill: billed-in in the last closed year
competency e:
  option main:
    gold requires:
      latest-deal: (latest won-on of deals) in the last closed year
competency f:
  option main:
    gold requires:
      outside: 1 deal where not (won-on in the last 3 closed months)
competency g:
  option main:
    gold requires:
      months: 2 sales where month in the last closed quarter
