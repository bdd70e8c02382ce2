vocabulary level:
  silver "Silver"
document:
  firm: firm
  sites: list of site
  shops: list of shop
record firm, plural firms, key firm-no:
  firm-no: id
record site, plural sites, key site-no:
  site-no: id
  items: list of site-item
record shop, plural shops, key shop-no:
  shop-no: id
  items: list of shop-item
record site-item, plural site-items, key n:
  n: id
  q: count or unknown
record shop-item, plural shop-items, key n:
  n: id
  q: count or unknown
competency c:
  option main:
    silver requires:
      (total q of shop-items) at most 2
