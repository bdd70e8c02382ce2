competency growing "Growing customers":
  measure spend of customer: total amount in USD of revenue in the last 12 closed months
  measure large-spend "Revenue of large customers": total spend of customers where spend at least USD 1,000
  option main:
    silver requires:
      large-spend at least USD 3,000
      (total (spend * 2) of customers) - large-spend at least USD 100
    gold requires:
      growth of large-spend at least USD 500
