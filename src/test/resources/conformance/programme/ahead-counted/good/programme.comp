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
competency orders-of-the-year:
  option main:
    gold requires:
      a: 2 orders where placed-on from start-of-year to as-of-date
      b: (number of orders where placed-on after as-of-date 90 days earlier and placed-on at most as-of-date) at least 2
      c: some orders where placed-on at least start-of-year and not (placed-on after as-of-date)
      e: some visits where began-on at least start-of-year
      f: some orders where placed-on at least 2018-01-01
      g: some orders where placed-on on or after as-of-date
      h: some orders where placed-on at least start-of-year and placed-on in the last 12 months
