vocabulary level:
  silver "Silver"
vocabulary credential, spelled by name:
  pro
  expert
vocabulary region, spelled by name:
  emea
  apac
document:
  partner: partner
  people: list of person
record partner, plural partners, key partner-id:
  partner-id: id
record person, plural people, key person-id:
  person-id: id
  held: list of holding
record holding, plural holdings, key [credential, region], since held-since:
  credential: credential
  region: region or unknown
  held-since: date
requirement first(c): 1 person who holds c of emea
requirement second(a): 1 person who holds pro of a
requirement both(n, c, a): n people who hold c of a
requirement nested(c): both(1, c, emea)
competency one "First":
  option main "Main":
    silver requires:
      first(pro)
competency two "Second":
  option main "Main":
    silver requires:
      second(emea)
competency three "Both":
  option main "Main":
    silver requires:
      both(1, pro, emea)
competency four "Nested":
  option main "Main":
    silver requires:
      nested(pro)
