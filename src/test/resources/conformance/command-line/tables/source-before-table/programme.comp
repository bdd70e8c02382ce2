vocabulary level:
  gold "Gold"
record partner, key id:
  id: id

document:
  partner: partner
  visits: list of visit
record visit, key nr:
  nr: id
source s "S", in files ["vis*"]:
  partner:
    id from "id"
  visit, only where "status" is "done", not "cancelled":
    nr from "nr"
competency c:
  option o:
    gold requires:
      number of visits at least 2
