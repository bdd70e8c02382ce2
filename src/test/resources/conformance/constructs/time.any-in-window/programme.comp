competency c "C":
  option o "O":
    silver requires:
      (number of customers where (number of different month of azure-consumption in the last 2 closed months with total amount in USD at least USD 1,000) at least 1) at least 1
