vocabulary level:
  silver "Silver"
vocabulary cert:
  pro "Pro"
  exp "Exp"
document:
  partner: partner
  offices: list of office
record partner, plural partners, key pid:
  pid: id
record office "office", plural offices, key town, can be added at cost 100:
  town: text
  people: list of person
record person "person", plural people, key login, shown as login, can be added at cost 20:
  login: id
  certs: list of held
record held "certificate", plural certificates, key cert, since got, can be added at cost 5:
  cert: cert
  got: date
competency two-people "Two people":
  option main "Main":
    silver requires:
      2 people who hold pro
competency team "A team":
  option main "Main":
    silver requires:
      team of:
        1 person who holds pro
        1 other person who holds exp
competency two-steps "Two steps":
  option main "Main":
    silver requires:
      1 person who holds pro
      1 person who holds exp
competency each-office "Each office":
  option main "Main":
    silver requires:
      2 people who hold pro
      (number of offices where not (some people who hold exp)) is 0
