vocabulary level:
  silver "Silver"
vocabulary certificate:
  s4 "S4"
document:
  reseller: reseller
  people: list of consultant
record reseller, plural resellers, key k:
  k: id
record consultant, plural consultants, key u:
  u: id
  certificates: list of held
record held "certificate", plural helds, key certificate:
  certificate: certificate
  issued-on: date or unknown
competency c:
  option o:
    silver requires:
      2 consultants who hold s4
