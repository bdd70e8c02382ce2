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
competency s30 "S30":
  option o "O":
    silver requires:
      (number of deals where won) / (number of deals) at least 30%
    gold requires:
      (number of deals where won) / (number of deals) at least 60%
competency s20 "S20":
  option o "O":
    silver requires:
      (number of deals where won) / (number of deals) at least 20%
    gold requires:
      (number of deals where won) / (number of deals) at least 90%
