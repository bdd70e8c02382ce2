vocabulary level "level", plural levels:
  gold "Gold"

vocabulary currency "currency", plural currencies:
  EUR "€"
  PLN "zł"

record dealer "dealer", key id, shown as id:
  id "id": id

record sale "sale", plural sales, key code:
  code "code": id
  price "price": money in currency
  currency "currency": currency

document:
  dealer: dealer
  sales: list of sale

competency t "T":
  option main:
    gold requires:
      (total (price * (2 in EUR, 0 otherwise)) in EUR of sales) at least EUR 100
      (total price in EUR of sales) + EUR 0.25 * ((total price in PLN of sales) / PLN 1) at least EUR 100
