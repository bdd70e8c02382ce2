vocabulary level:
  silver "Silver"
document:
  firm: firm
  audits: list of audit
record firm "firm", plural firms, key id:
  id: id, spelled "firmId"
record audit "audit", plural audits, key id:
  id: id, spelled "auditId"
competency c:
  option main:
    silver requires: number of audits at least 1
