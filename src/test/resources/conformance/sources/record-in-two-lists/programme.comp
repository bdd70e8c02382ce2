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
  deal:
    nr from "N"
competency c:
  option o:
    gold requires:
      number of sold at least 1
  example "Which list", as of 2024-01-01:
    2 deals
    expect gold
