competency c "C":
  option o "O":
    silver requires:
      (number of different [customer, product] of revenue in the last closed month with total amount in USD at least USD 1,500 where kind is license) at least 3
