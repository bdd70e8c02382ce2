competency c "C":
  option o "O":
    silver requires:
      (total amount in USD of azure-consumption in the last 12 closed months where offer is none of [support, internal]) at least USD 10
