vocabulary level:
  gold "Gold"
record partner, key id:
  id: id
document:
  partner: partner
  visits: list of visit
record visit, key nr:
  nr: id
  users: count or unknown
source s "S", in files ["visits*"]:
  partner:
    id from "Partner ID"
  visit:
    nr from "No."
    users from "Active users"
competency c:
  option o:
    gold requires:
      (total users of visits) at least 7
