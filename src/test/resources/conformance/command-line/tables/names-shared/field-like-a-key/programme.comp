vocabulary level:
  base "Base"
document:
  partner: partner
  customers: list of customer
record partner "partner", plural partners, key id:
  id: id
record customer "customer", plural customers, key id:
  id: id
  parent: text or none, spelled "partner_id"
competency c:
  option main:
    base requires:
      (number of customers where parent is "Z") at least 1
