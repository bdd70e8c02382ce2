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
measure end of deal: the later of won-on and ends-on
competency c "C":
  option main "Main":
    silver requires:
      3 deals where days between won-on and ends-on at least 90
      3 deals where days between end and won-on at least 90
      3 deals where days between (latest ends-on of deals) and won-on at least 90
      3 deals where days between (month of (won-on)) and won-on at least 9
      3 deals where days between 5 and won-on at least 9
      3 deals where days between won-on and ends-on 3 months later at least 90
