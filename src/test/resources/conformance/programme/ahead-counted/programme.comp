vocabulary level:
  gold "Gold"
document:
  partner: partner
  orders: list of order
  visits: list of visit
record partner "partner", plural partners, key partner-id:
  partner-id: id
record order "order", plural orders, key order-id, until ends-on:
  order-id: id
  placed-on: date
  ends-on: date or open-ended
record visit "visit", plural visits, key visit-id, since began-on:
  visit-id: id
  began-on: date
measure some-day: start-of-year 6 months earlier
competency orders-of-the-year:
  option main:
    gold requires:
      a: 2 orders where placed-on on or after start-of-year
      b: (number of orders where placed-on after as-of-date 90 days earlier) at least 2
      c: some orders where start-of-quarter before placed-on
      d: some orders where placed-on at least some-day
      e: some orders where placed-on at least as-of-date a year earlier
