vocabulary level:
  gold "Gold"
document:
  partner: partner
  deals: list of deal
  contracts: list of contract
record partner "partner", plural partners, key partner-id:
  partner-id: id
  audited-on: date or none, can be set at cost 3
  reviewed-on: date or none, can be set at cost 3
  billed-in: month or none, can be set at cost 3
record deal "deal", plural deals, key deal-id, can be added at cost 10:
  deal-id: id
  registered-on: date or unknown
record contract "contract", plural contracts, key contract-id, until ends-on, can be added at cost 10:
  contract-id: id
  ends-on: date or open-ended
competency a:
  option main:
    gold requires:
      (number of deals where month of (registered-on) from last-closed-month 11 months earlier to last-closed-month) at least 1
competency b:
  option main:
    gold requires:
      (number of deals where month of (registered-on) at most last-closed-month) at least 1
competency c:
  option main:
    gold requires:
      (number of deals where registered-on from start-of-month 12 months earlier to end-of-month 1 month earlier) at least 1
competency d:
  option main:
    gold requires:
      (number of deals where month of (registered-on) at least last-closed-month) at least 1
competency e:
  option main:
    gold requires:
      (number of deals where month of (registered-on) is last-closed-month) at least 1
competency f:
  option main:
    gold requires:
      (number of deals where registered-on before start-of-month) at least 1
competency g:
  option main:
    gold requires:
      (number of deals where registered-on at most as-of-date 90 days earlier) at least 1
competency h:
  option main:
    gold requires:
      (number of deals where registered-on 90 days later at most as-of-date) at least 1
competency i:
  option main:
    gold requires:
      (number of deals where registered-on in the last 12 months and month of (registered-on) before month of (as-of-date)) at least 1
competency j:
  option main:
    gold requires:
      (number of deals where not (registered-on in the last 12 months)) at least 1
competency k:
  option main:
    gold requires:
      (number of deals where as-of-date 90 days earlier after registered-on) at least 1
competency l:
  option main:
    gold requires:
      (number of deals where month of (registered-on 3 months later) is month of (as-of-date)) at least 1
competency n:
  option main:
    gold requires:
      (number of deals where registered-on 1 month later is 2018-02-28 and registered-on after 2018-01-28) at least 1
competency endless:
  option main:
    gold requires:
      (number of contracts where ends-on 30 days earlier at least as-of-date) at least 1
competency settable:
  option main:
    gold requires:
      audited: as-of-date 90 days earlier at most audited-on
      reviewed: month of (reviewed-on 1 month later) after month of (as-of-date)
      quarter: billed-in at least last-closed-month 1 month earlier
competency settable-in-the-past:
  option main:
    gold requires:
      reviewed: month of (reviewed-on) before month of (as-of-date)
competency no-such-day:
  option main:
    gold requires:
      audited-on 1 month later is 2018-03-31
