vocabulary level:
  gold "Gold"
document:
  partner: partner
  orders: list of order
record partner, key mpn-id:
  mpn-id: id
record order, key order-id:
  order-id: id
  day: date or unknown
  lines: list of line
record line, key product-name:
  product-name: text
  pieces: count or unknown
competency sold:
  option main:
    gold requires:
      (number of orders where day after 2018-01-01) at least 2
      (total pieces of lines) at least 3
