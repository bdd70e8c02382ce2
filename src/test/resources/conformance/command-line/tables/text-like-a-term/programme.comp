competency sales "Sales":
  measure sold "sold": total amount in USD of revenue in the last closed month
  option one "One":
    silver requires:
      sold at least USD 1,000
