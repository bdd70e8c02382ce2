vocabulary level "level", plural levels:
  silver "Silver"

vocabulary club "club", plural clubs, spelled by name:
  c-1 "First club"

document:
  shop: shop
  memberships: list of membership
  visits: list of visit

record shop, plural shops, key shop-id:
  shop-id: id

record membership, plural memberships, since starts-on, until ends-on:
  club: club
  starts-on: date
  ends-on: date or open-ended

record visit, plural visits, key visit-id:
  visit-id: id
  month: month or unknown

competency small "Small":
  option only:
    silver requires:
      held: (number of visits in the last 12 closed months where shop holds c-1 at the end of the month) at least 1
