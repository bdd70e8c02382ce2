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
      partner has gold in other-one
      gold in other-one
      partner reaches gold in any of [other-one, t]
      skills "Exams" 2 tickets where closed-on is none
      skills until 2017-06-30: 2 tickets where closed-on is none
      number of tickets at least 3 until 2017-06-30, otherwise 5
      (number of tickets) at least 2,000 for developed markets, 1,000 for developing markets
      2 tickets where closed-on is none and some tickets where opened-on is 2018-01-01
      at least 80% of tickets where closed-on is none
      number of tickets at least 3, in 10 of the last 12 closed months
      number of tickets at least 3 from at least 2 partners
