competency c "C":
  option o "O":
    silver requires:
      performance: all of:
        total amount in USD of revenue in the last 12 closed months at least USD 100
        (total amount in USD of revenue in the last 12 closed months where net-new) at least USD 25
