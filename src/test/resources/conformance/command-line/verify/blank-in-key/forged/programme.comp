vocabulary level:
  silver "Silver"
document:
  firm: firm
  sales: list of sale
record firm, plural firms, key firm-no:
  firm-no: id
record sale, plural sales, key [sale-no, tag]:
  sale-no: id
  tag: text or none
  n: count or unknown
competency c:
  option main:
    silver requires:
      (total n of sales) at least 5
