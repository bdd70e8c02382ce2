vocabulary level:
  silver "Silver"
document:
  firm: firm
  deals: list of deal
record firm "firm", plural firms, key code:
  code: id
record deal "deal", plural deals, key deal-id, can be added at cost 4:
  deal-id: id
  won: yes-no or unknown, can be set at cost 3
competency c "C":
  option o "O":
    silver requires:
      a: (number of deals where won) / (number of deals where not won) at least 30%
