vocabulary level "level", plural levels:
  gold "Gold"

vocabulary region "region", plural regions:
  north "North"
  south "South"

record dealer "dealer", key id, shown as id:
  id "id": id
  region "region": region
  delivery-region "delivery region": region

record sale "sale", plural sales, key code:
  code "code": id
  region "region": region

document:
  dealer: dealer
  sales: list of sale

competency t "T":
  option main:
    gold requires:
      number of sales at least (5 if (delivery-region of dealer is north), 3 otherwise)
