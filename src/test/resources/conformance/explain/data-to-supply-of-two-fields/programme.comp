competency sales "Sales":
  option main "Main":
    silver requires:
      (total amount in USD of revenue in the last 12 closed months where net-new and deployment is cloud) at least USD 50,000
