vocabulary level:
  silver "Silver"
document:
  partner: partner
  items: list of item
record partner, key id-of:
  id-of: id
  x: decimal or unknown
  y: decimal or unknown
record item, plural items, key name:
  name: id
  v: count or unknown
competency c:
  track t:
    metric a, at most 50 points:
      (-2 until 2018-01-01, -2 from 2018-01-02) points for each x
      10 points in proportion to x up to -5
      1 point for each number of full 10 of x + y
  silver requires:
    score at least 5
    number of full 10 of x + y at least 1
    number of full 10 items where v at least 3
    (number of items) at least 5 if (x at least 3), 3 if (not (x at least 3))
    number of items is not (5 if (x at least 100))
    10 items where v at least 3, of which 2 items where v at least 5
