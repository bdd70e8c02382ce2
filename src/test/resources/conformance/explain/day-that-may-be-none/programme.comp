vocabulary level:
  silver "Silver"
  gold "Gold"
document:
  partner: partner
  opportunities: list of opportunity
  deals: list of deal
record partner "partner", plural partners, key k:
  k: id
record opportunity "opportunity", plural opportunities, key o, can be added at cost 10:
  o: id
  launched-on: date or none
  expires-on: date or none
record deal "deal", plural deals, key d, can be added at cost 5:
  d: id
  won: yes-no or unknown, can be set at cost 8
competency c "C":
  option o "O":
    silver requires:
      (number of opportunities where launched-on in the last 12 months) at least 3
    gold requires:
      (number of opportunities where expires-on at least 2026-01-01) at least 3
