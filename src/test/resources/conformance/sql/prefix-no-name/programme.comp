vocabulary level "level", plural levels:
  silver "Silver"
  gold "Gold"

vocabulary workload "workload", plural workloads:
  mail "Mail", also "E-Mail"
  chat "Chat"

document:
  partner: partner
  people: list of person
  customers: list of customer

record partner "partner", plural partners, key id:
  id: id
  region: text or unknown

record person "person", plural people, key person-id:
  person-id: id
  hired-on: date or unknown, earliest of duplicates

record customer "customer", plural customers, key tenant:
  tenant: id
  usage: list of usage

record usage "usage record", plural usage-records, key [workload, month]:
  workload: workload
  month: month
  seats: count or unknown
  price: decimal or unknown

competency mail "Mail":
  measure seats "mail seats": total seats of usage in the last closed month where workload is mail
  option seller "Seller":
    silver requires:
      volume "Volume": seats at least 10
      staff "Staff": any of:
        2 people who hired-on at most 2017-01-01
        region is "north"
