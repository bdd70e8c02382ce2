competency c:
  option main:
    silver requires:
      x: (number of different month of azure-consumption in the last 3 closed months with total amount in USD at least USD 1,000) at least 3
