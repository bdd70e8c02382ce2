competency c "C":
  set family "products": [dynamics-365-plan, unified-operations-plan]
  option o "O":
    silver requires:
      (total amount in USD of revenue in the last 12 closed months where product is one of family or plan is one of family) at least USD 10
