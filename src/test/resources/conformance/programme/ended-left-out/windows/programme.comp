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
  track t:
    metric m, at most 100 points:
      5 points for each customer where won-on in the last 12 months
      minus 20 points for each customer where lost-on on or before won-on 90 days later
      minus 20 points for each customer where lost-on in the last 12 months
      1 point for each (number of customers where lost-on in the last 12 months)
      1 point for each (number of customers where lost-on before as-of-date)
      1 point for each (number of customers where lost-on is not open-ended)
      1 point for each (total sold of all subs in the last 12 closed months)
      1 point for each full 10 customers where lost-on before as-of-date
  gold requires:
    (number of customers where lost-on in the last 12 months) at most 3
    1 customer where lost-on in the last 12 months
    score at least 5
