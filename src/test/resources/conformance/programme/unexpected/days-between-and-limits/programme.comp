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
      average days between opened-on and closed-on of tickets at most 5
      (total days between opened-on and closed-on of tickets) / (number of tickets) at most 5
      some tickets where closed-on at most 5 days after opened-on
      some tickets where time between opened-on and closed-on at most 5 days
      some tickets where months between opened-on and closed-on at most 5
      some tickets where days since opened-on at most 5
      some tickets where days between opened-on to closed-on at most 5
      (number of tickets where closed-on is none) no more than 2
      (number of tickets where closed-on is none) no less than 2
      1 ticket where closed-on no later than opened-on 5 days later
      1 ticket where closed-on no earlier than opened-on 5 days later
      no more than 2 tickets where closed-on is none
      no fewer than 2 tickets where closed-on is none
      not fewer than 2 tickets where closed-on is none
      a maximum of 2 tickets where closed-on is none
      maximum 2 tickets where closed-on is none
      number of tickets at least 5, of which no more than 3 where closed-on is none
      some tickets where opened-on at least 2 years ago
      some tickets where opened-on more than 12 months ago
      some tickets where opened-on at least 24 months before as-of-date
