fiscal year: may to April
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
competency c "C":
  option main "Main":
    silver requires:
      3 deals where won-on in the last closed fiscal year
