vocabulary level "level":
  silver "Silver"

vocabulary currency "currency", spelled by name:
  USD "US$"

document:
  shop: shop
  sales: list of sale

record shop, key shop-id:
  shop-id: id

record sale, key sale-id:
  sale-id: id
  amount: money in coin
  label: text
  price: money in label

competency small "Small":
  option only:
    silver requires:
      sales: number of sales at least 1
