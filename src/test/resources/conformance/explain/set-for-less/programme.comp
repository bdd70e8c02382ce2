vocabulary level:
  silver "Silver"
vocabulary certification:
  first "First"
document:
  partner: partner
  engineers: list of engineer
record partner, key id-of:
  id-of: id
record engineer, plural engineers, key email, since hired, can be added at cost 20:
  email: id
  hired: date or unknown, can be set at cost 2
  certifications: list of certificate
record certificate "certification", plural certificates, key title, since earned-on, until valid-to, can be added at cost 5:
  title: certification
  earned-on: date or unknown
  valid-to: date or none, can be set at cost 1
competency c:
  option main:
    silver requires: 1 engineer who holds first
