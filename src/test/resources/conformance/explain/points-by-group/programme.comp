vocabulary level:
  silver "Silver"
vocabulary group:
  a "A"
  b "B"
vocabulary certificate:
  s4 "S4"
document:
  partner: partner
  consultants: list of consultant
record partner "partner", plural partners, key k:
  k: id
  group: group or unknown
record consultant "consultant", plural consultants, key u, can be added at cost 20:
  u: id
  certificates: list of held
record held "certificate", plural helds, key certificate, since issued-on, can be added at cost 5:
  certificate: certificate
  issued-on: date or unknown
competency c:
  track t:
    metric m, at most 40 points: 4 points for each consultant who holds s4
  silver requires:
    score at least 8 in a, 4 in b
competency d:
  track t:
    metric m, at most 40 points: 4 points for each consultant who holds s4
  silver requires:
    points of m at least 8 until 2026-01-01, 10 otherwise
    2 consultants who hold s4
