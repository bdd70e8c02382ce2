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
competency t "T":
  option main:
    gold requires:
      some tickets where closed-on in 2017
      (number of tickets in 2017) at least 3
      (number of tickets in 2017-03) at least 3
      some tickets where closed-on since 2017-01-01
      some tickets where closed-on by 2017-01-01
      some tickets where closed-on not before 2017-01-01
      some tickets where closed-on not after 2017-01-01
      maximum score of tickets at least 80
      highest score of tickets at least 80
      all tickets where closed-on is none
      number of tickets where opened-on at least 2017-01-01 at least 3
      5 tickets
      (total amount of revenue in USD in the last 12 closed months) at least USD 5
