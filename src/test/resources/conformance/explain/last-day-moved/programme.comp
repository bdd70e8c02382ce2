vocabulary level:
  silver "Silver"
document:
  firm: firm
  audits: list of audit
record firm, key id:
  id: id
  signed-on: date or none, can be set at cost 3
record audit "audit", plural audits, key audit-id, can be added at cost 20:
  audit-id: id
  passed-on: date
competency a-on-or-after:
  option main:
    silver requires: (latest passed-on of audits) on or after as-of-date 24 months earlier
competency b-later:
  option main:
    silver requires: as-of-date on or before (latest passed-on of audits) 24 months later
competency c-days:
  option main:
    silver requires: (days between (latest passed-on of audits) and as-of-date) at most 730
competency d-month:
  option main:
    silver requires: month of (latest passed-on of audits) on or after month of (as-of-date 24 months earlier)
competency e-in-last:
  option main:
    silver requires: (latest passed-on of audits) in the last 24 months
competency f-field:
  measure age: days between signed-on and as-of-date
  option main:
    silver requires: age at most 30
competency g-too-late:
  option main:
    silver requires: (days between signed-on and as-of-date) at least 30
