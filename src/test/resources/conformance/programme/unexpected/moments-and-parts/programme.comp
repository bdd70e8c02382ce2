vocabulary level:
  gold "Gold"
document:
  partner: partner
  deals: list of deal
record partner "partner", plural partners, key partner-id:
  partner-id: id
record deal "deal", plural deals, key deal-id:
  deal-id: id
  won-on: date or none
  accepted-on: date or none
  amount: decimal or unknown
measure big: (total amount of deals where won-on in the last 12 months) a year earlier
competency a:
  option t:
    gold requires:
      (total amount of deals where won-on in the last 12 months a year earlier) at least 3
      (total amount of deals where won-on in the last closed quarter a year earlier) at least 3
      number of deals where won-on in the last closed quarter at least 1
      number of deals where won-on in the last 12 months at least 1
      number of deals in the last 12 months at least 1
      partner has gold on start-of-quarter
      growth of big since start-of-quarter at least 1
      accepted-on is in this year
      accepted-on is in the calendar year
      no deals
      no deals where amount at least 5
      at least 85% retention
      at least 50 points
      at least half of the deals
      big at least 5 in each of the last 4 closed quarters
      5 deals, of which 2 where amount at least 5
      growth of big at least 5%
      big a year earlier at least 110%
      (latest won-on of deals in the last closed quarter) at least 2017-01-01
      not (some deals where won-on before 60 days earlier)
      some deals where won-on in last closed quarter
      some deals where won-on within the last 4 closed quarters
      some deals where won-on in the previous 2 years
      (latest amount of deals) at least 4
      2 deals who are big
      all deals where amount at least 5
