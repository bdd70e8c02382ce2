vocabulary level:
  silver "Silver"
vocabulary kind:
  service "Service"
  licence "Licence"
document:
  company: company
  deals: list of deal
record company, plural companies, key account:
  account: id
record deal, key number-of, can be added at cost 10:
  number-of: id
  kind: kind or unknown, can be set at cost 3
competency two-kinds:
  option main:
    silver requires:
      (number of deals where kind is service) at least 1
      (number of deals where kind is licence) at least 1
