competency c "C":
  option o "O":
    silver requires:
      total amount in USD of revenue in the last 12 closed months at least USD 10
