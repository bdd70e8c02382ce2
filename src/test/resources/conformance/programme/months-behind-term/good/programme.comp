vocabulary level "level", plural levels:
  gold "Gold"

vocabulary service "service", plural services:
  mail "Mail"

record dealer "dealer", key id, shown as id:
  id "id": id

record use "use", plural uses, key [service, month]:
  service "service": service
  month "month": month
  users "users": count

document:
  dealer: dealer
  uses: list of use

competency t "T":
  option main:
    gold requires:
      (total users of uses in the last 3 closed months where service is mail) at least 5
