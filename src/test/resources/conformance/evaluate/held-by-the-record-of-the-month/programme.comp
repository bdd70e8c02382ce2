vocabulary level "level", plural levels:
  silver "Silver"

vocabulary club "club", plural clubs, spelled by name:
  c-1 "First club"

document:
  shop: shop
  memberships: list of membership

record shop, plural shops, key shop-id:
  shop-id: id
  opened-in: month or none

record membership, plural memberships, since starts-on, until ends-on:
  club: club
  starts-on: date
  ends-on: date or open-ended

competency small "Small":
  option reseller:
    silver requires:
      opening: (shop holds c-1) at the end of the month
