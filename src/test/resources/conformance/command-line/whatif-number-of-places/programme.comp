vocabulary level:
  silver "Silver"
document:
  firm: firm
record firm, plural firms, key firm-no:
  firm-no: id
  n: decimal or unknown
competency c:
  option main:
    silver requires:
      n at most 5
