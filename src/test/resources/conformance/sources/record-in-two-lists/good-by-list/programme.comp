vocabulary level:
  gold "Gold"
record partner, key id:
  id: id

document:
  partner: partner
  managed: list of deal
  sold: list of deal
record deal, plural deals, key nr:
  nr: id
source s "S", in files ["Closed*"]:
  partner:
    id from "P"
  sold:
    nr from "N"
competency c:
  option o:
    gold requires:
      number of sold at least 1
      number of managed at most 9
  example "By its name", as of 2024-01-01:
    sold
    2 managed
    expect gold
