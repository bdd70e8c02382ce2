vocabulary level:
  gold "Gold"
record partner, key id:
  id: id

document:
  partner: partner
  people: list of person
vocabulary cert, spelled by name:
  A "A"
record person, plural people, key pid, can be added at cost 20:
  pid: id
  certs: list of cert-award
record cert-award, key cert, since earned-on, until expires-on, can be added at cost 4:
  cert: cert
  earned-on: date
  expires-on: date or unknown
competency c:
  option o:
    gold requires:
      1 person who holds A
