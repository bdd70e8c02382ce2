vocabulary level:
  silver "Silver"
document:
  partner: partner
  full-time-engineers: list of full-time-engineer
  items: list of item
record partner, key id-of:
  id-of: id
  x: decimal or unknown
  y: decimal or unknown
record full-time-engineer, plural full-time-engineers, key name:
  name: id
record item, plural items, key name:
  name: id
  v: count or unknown
competency c:
  measure full: 3
  track t:
    metric a, at most 50 points:
      5 points for each full-time-engineer who name is "x"
      5 points for each full 2 full-time-engineers who name is "x"
      1 point for each full 10 of x + y
      1 point for each number of full 10 of (x + y)
      1 point for each full 0.5 of x
  silver requires:
    score at least 5
    number of full-time-engineers at least 1
    number of full full of x at least 1
    number of full 2 of number of items at least 1
