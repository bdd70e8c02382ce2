vocabulary level "level", plural levels:
  gold "Gold"

record partner "partner", key id, shown as id:
  id "id": id

record ticket "ticket", plural tickets, key code:
  code "code": id
  opened-on "opened on": date or unknown
  closed-on "closed on": date or none
  due-on "due on": date or unknown
  paid-until "paid until": date or open-ended
document:
  partner: partner
  tickets: list of ticket
competency other-one "O":
  option main:
    gold requires:
      1 ticket where closed-on is 2018-01-01
competency t "T":
  option main:
    gold requires:
      partner reaches gold in other-one
