competency mail "Mail":
  measure spend of customer: total amount in USD of revenue in the last 12 closed months
  option any-way:
    silver requires:
      (total spend in USD of customers) at least USD 2
      (total spend of customers) at least 2
