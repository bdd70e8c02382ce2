vocabulary level:
  silver "Silver"
document:
  firm: firm
  sales: list of sale
record firm, plural firms, key firm-no:
  firm-no: id
  lambda: count or unknown
  asof: count or unknown
record sale, plural sales, key sale-no:
  sale-no: id
  current-catalog: text or none, spelled "current_catalog"
  localtimestamp: count or unknown
competency c:
  option main:
    silver requires:
      lambda at least 1
      asof at least 1
      1 sale where current-catalog is "x"
      (total localtimestamp of sales) at least 1
