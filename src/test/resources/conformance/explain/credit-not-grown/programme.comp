competency c:
  option main:
    silver requires:
      (number of different service of azure-consumption in the last 12 closed months with total amount in USD more than USD 0) at least 3
