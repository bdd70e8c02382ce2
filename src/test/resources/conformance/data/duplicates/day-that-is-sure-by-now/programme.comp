vocabulary level "level", plural levels:
  silver "Silver"
vocabulary licence "licence", plural licences:
  l-1 "Licence 1"
document:
  shop: shop
  workers: list of worker
record shop, plural shops, key shop-id:
  shop-id: id
record worker, plural workers, key worker-id:
  worker-id: id
  licences: list of licence-entry
record licence-entry, plural licence-entries, key licence, since got-on, until ends-on:
  licence: licence
  got-on: date or unknown, earliest of duplicates
  ends-on: date or none, latest of duplicates
competency t "T":
  option main "Main":
    silver requires:
      1 worker who (some licence-entry)
