vocabulary level:
  silver "Silver"
vocabulary kind:
  k0 "k0"
  k1 "k1"
  k2 "k2"
vocabulary cert:
  c0 "c0"
  c1 "c1"
  c2 "c2"
document:
  company: company
  people: list of person
  deals: list of deal
record company, plural companies, key account:
  account: id
record person, plural people, key email, can be added at cost 5:
  email: id
  grade: kind or unknown
  certs: list of held
record held "held", plural helds, key title, since earned-on, can be added at cost 2:
  title: cert
  earned-on: date or unknown
record deal, key number-of, can be added at cost 10:
  number-of: id
  a: kind or unknown, can be set at cost 2
  b: kind or unknown
competency c:
  option main:
    silver requires:
      1 person who holds any of [c0, c1]
      (number of deals where b is k0 and a is k2) at least 1
      (number of deals where a is k1) at least 1
