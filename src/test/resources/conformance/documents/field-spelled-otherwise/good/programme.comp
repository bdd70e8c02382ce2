vocabulary level:
  silver "Silver"
  gold "Gold"
vocabulary market "market":
  emea "EMEA"
  americas "Americas"
document:
  partner: partner
  engineers: list of engineer
  sales: list of sale
record partner, key account:
  account: id
  market "market": market or unknown
record engineer, plural engineers, key email, until left-on:
  email: id
  left-on "left on": date or open-ended
record sale, plural sales, key [sku, month]:
  sku: text
  month: month
  units: count
competency net "Networking":
  option main:
    silver requires:
      number of engineers at least 1
      (total units of sales in the last 12 closed months) at least 500 in emea, 900 in americas
    gold requires:
      number of engineers at least 2
