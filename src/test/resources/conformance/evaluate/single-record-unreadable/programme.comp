vocabulary level "level":
  silver "Silver"

document:
  shop: shop
  owner: owner

record shop, key shop-id:
  shop-id: id

record owner, key owner-id:
  owner-id: id
  plan: text or none

competency small "Small":
  option only:
    silver requires:
      plan: plan is not "basic"
