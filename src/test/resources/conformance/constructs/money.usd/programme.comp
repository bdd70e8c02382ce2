competency c "C":
  option dollars "Dollars":
    silver requires:
      total amount in USD of revenue in the last 12 closed months at least USD 15,000.00
  option euros "Euros":
    silver requires:
      total amount in EUR of revenue in the last 12 closed months at least EUR 10
