vocabulary level:
  gold "Gold"
document:
  partner: partner
  audits: list of audit
record partner, key mpn-id:
  mpn-id: id
record audit, key nr, since passed-on, until ends-on:
  nr: id
  passed-on: date or none
  ends-on: date or none, latest of duplicates
  looked-at: date or none, latest of duplicates
  failed: yes-no or none
competency audited:
  option main:
    gold requires:
      some audits where not failed and looked-at before 2020-01-01
