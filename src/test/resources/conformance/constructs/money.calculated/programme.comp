requirement tied(n, a): n customers who are associated as delegated-administrator of a
requirement tied-as(a): tied(1, a)
measure weight of revenue: (2 if (net-new), 1 otherwise)
measure worth of revenue: amount * weight
competency deals "Deals":
  option main "Main":
    silver requires:
      (total (amount * 2) in USD of revenue in the last 12 closed months where kind is license) at least USD 20,000
      (total worth in USD of revenue in the last 12 closed months where kind is license) at least USD 20,000
      (total (amount if (net-new), (amount / 2) otherwise) in USD of revenue in the last 12 closed months where kind is license) at least USD 20,000
    gold requires:
      tied-as(office-365)
      tied(1, office-365)
