vocabulary level:
  gold "Gold"
document:
  partner: partner
  workers: list of worker
record partner "partner", plural partners, key partner-id:
  partner-id: id
record worker "worker", plural workers, key worker-id, since hired-on:
  worker-id: id
  hired-on: date or unknown, earliest of duplicates
  shifts: list of shift
record shift "shift", plural shifts, key shift-id:
  shift-id: id
  place: text or none
competency a:
  option main:
    gold requires:
      shift: 1 shift where place is "B"
