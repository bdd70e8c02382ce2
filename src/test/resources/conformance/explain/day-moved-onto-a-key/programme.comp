vocabulary level:
  gold "Gold"
vocabulary badge:
  seller "Seller"
document:
  partner: partner
  badges: list of badge-award
record partner "partner", plural partners, key partner-id:
  partner-id: id
record badge-award "badge", plural badge-awards, key [badge, earned-on], since earned-on, can be added at cost 5:
  badge: badge
  earned-on: date or unknown
competency two:
  option main:
    gold requires:
      (number of badge-awards where badge is seller) at least 2
