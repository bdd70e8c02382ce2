vocabulary level:
  silver "Silver"
document:
  partner: partner
  deals: list of deal
record partner, key partner-id:
  partner-id: id
record deal, plural deals, key deal-id:
  deal-id: id
  won-on: date or unknown
  ends-on: date or open-ended
competency c "C":
  option main "Main":
    silver requires:
      3 deals where days between won-on and (the earlier of ends-on and as-of-date) at least 90
      2 deals where (days between won-on and as-of-date) * 2 more than (days between (as-of-date 1 month earlier) and won-on) + 5
