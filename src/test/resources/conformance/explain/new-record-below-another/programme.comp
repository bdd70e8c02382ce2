vocabulary level:
  gold "Gold"
document:
  partner: partner
  customers: list of customer
  deals: list of deal
record partner "partner", plural partners, key partner-id:
  partner-id: id
record customer "customer", plural customers, key customer-id, can be added at cost 20:
  customer-id: id
  won-on: date or unknown
  budget: decimal or unknown
  orders: list of order
record order "order", plural orders, key order-id, can be added at cost 5:
  order-id: id
  placed-on: date or unknown
  seats: count or unknown
record deal "deal", plural deals, key deal-id, can be added at cost 10, since registered-on:
  deal-id: id
  registered-on: date or unknown
  seats: count or unknown
measure m of deal: month of (registered-on)
competency after-its-own:
  option main:
    gold requires:
      (number of orders where placed-on after won-on of customer) at least 1
competency by-month:
  option main:
    gold requires:
      (number of orders where month of (placed-on) at least month of (won-on of customer)) at least 1
competency by-month-turned-round:
  option main:
    gold requires:
      (number of orders where month of (won-on of customer) at most month of (placed-on)) at least 1
competency turned-round:
  option main:
    gold requires:
      (number of orders where won-on of customer at most placed-on) at least 1
competency half-a-seat:
  option main:
    gold requires:
      (number of orders where seats at least budget of customer) at least 1
competency measure-moved:
  option main:
    gold requires:
      (number of deals where m 3 months later at most month of (as-of-date) 3 months later and registered-on in the last 12 months) at least 1
competency measure-moved-equal:
  option main:
    gold requires:
      (number of deals where m 3 months later is month of (as-of-date)) at least 1
competency moved-twice:
  option main:
    gold requires:
      (number of deals where month of (registered-on) 3 months later 2 months earlier is month of (as-of-date)) at least 1
competency half-turned-round:
  option main:
    gold requires:
      (number of deals where 10.5 at most seats) at least 1
competency half:
  option main:
    gold requires:
      (number of deals where seats at least 10.5) at least 1
competency half-denied:
  option main:
    gold requires:
      (number of deals where not (seats at most 10.5)) at least 1
