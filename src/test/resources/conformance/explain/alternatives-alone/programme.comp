vocabulary level:
  silver "Silver"
vocabulary currency:
  USD "US$"
document:
  firm: firm
  deals: list of deal
record firm "firm", plural firms, key code:
  code: id
record deal "deal", plural deals, key deal-id, can be added at cost 4:
  deal-id: id
  won: yes-no or unknown, can be set at cost 3
  effort: count or unknown, can grow at cost 1 per 5
  closed-on: date or none
  worth: money in currency or unknown, can grow at cost 1 per 100
  currency: currency or unknown
competency c2 "C2":
  option o "O":
    silver requires:
      a: (number of deals where effort at least 5) / (number of deals where won) more than 25%
competency c3 "C3":
  option o "O":
    silver requires:
      any of:
        (number of deals where won and closed-on in the last 12 months) / (number of deals) at least 60%
        (total worth in USD of deals where effort at least 5) / (total worth in USD of deals) more than 100%
