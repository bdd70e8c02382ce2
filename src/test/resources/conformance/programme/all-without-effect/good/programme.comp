vocabulary level:
  gold "Gold"
document:
  partner: partner
  customers: list of customer
record partner "partner", plural partners, key partner-id:
  partner-id: id
record customer "customer", plural customers, key customer-id, since won-on, until lost-on:
  customer-id: id
  won-on: date
  lost-on: date or open-ended
  subs: list of sub
record sub "sub", plural subs, key sub-id:
  sub-id: id
  month: month
  sold: count
competency a:
  option main:
    gold requires:
      sold: (total sold of subs in the last 12 closed months) at least 5
      customers: (number of all customers where lost-on in the last 12 months) is 0
