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

competency support "Support":
  measure days-to-close of ticket "days to close": days between opened-on and closed-on
  measure average-days "average days to close": (total (days-to-close) of tickets) / (number of tickets where closed-on is not none)
  option main:
    gold requires:
      quick: average-days at most 5
      none-slow: (number of tickets where days-to-close more than 8) at most 0
      in-time: (number of tickets where (days between closed-on and due-on) less than 0) at most 0
      same-day: 1 ticket where days-to-close is 0
      paid: (total (days between opened-on and (the earlier of paid-until and as-of-date)) of tickets) at least 60
