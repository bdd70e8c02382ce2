competency c "C":
  option o "O":
    silver requires:
      (number of different service of azure-consumption in the last 12 closed months with total amount in USD more than USD 0
        where service is none of [virtual-machines]) at least 2
