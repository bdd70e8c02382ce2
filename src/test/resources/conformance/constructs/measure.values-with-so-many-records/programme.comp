vocabulary level:
  silver "Silver"
vocabulary region:
  north "North"
  south "South"
document:
  reseller: reseller
  people: list of engineer
record reseller "reseller", plural resellers, key k:
  k: id
  country: text or unknown
record engineer "engineer", plural engineers, key u, can be added at cost 5:
  u: id
  region: region or unknown
competency c "C":
  option o "O":
    silver requires:
      regions: (number of different region of engineers with number at least 2) at least 2
      home: country of partner is "DE"
      again: some region of engineers with number from 2 to 3
