vocabulary level:
  silver "Silver"
  gold "Gold"
document:
  partner: partner
  deals: list of deal
  sales: list of sale
record partner "partner", plural partners, key partner-id:
  partner-id: id
  joined: date or unknown
record deal "deal", plural deals, key deal-id, can be added at cost 10:
  deal-id: id
  year: count or unknown
  registered-on: date or unknown
record sale "sale", plural sales, key month, can be added at cost 1:
  month: month
  amount: count or unknown, can grow at cost 1 per 10
competency b:
  option main:
    silver requires:
      a: (number of deals in the last closed quarter) at least 1
      b: latest registered-on of deals in the last closed quarter
