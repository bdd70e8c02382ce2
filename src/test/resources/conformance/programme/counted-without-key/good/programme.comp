vocabulary level:
  silver "Silver"
vocabulary currency:
  USD "US$", spelled "USD"
document:
  partner: partner
  deals: list of deal
record partner, key id:
  id: id
record deal, plural deals, key deal-id, since won-on:
  deal-id: id
  won-on: date
  amount: money in currency or unknown
  currency: currency
competency bookings:
  option main:
    silver requires:
      (total amount in USD of deals where won-on in the last 12 months) at least USD 200
      number of deals at least 2
      2 deals where amount at least USD 10
      some deals where amount at least USD 10
