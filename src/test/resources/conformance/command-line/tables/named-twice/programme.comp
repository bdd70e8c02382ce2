vocabulary level:
  base "Base"
document:
  partner: partner
  customers: list of customer
record partner "partner", plural partners, key id:
  id: id
record customer "customer", plural customers, key id:
  id: id
  seats: count or unknown
competency c:
  option main:
    base requires:
      number of customers at least 2
