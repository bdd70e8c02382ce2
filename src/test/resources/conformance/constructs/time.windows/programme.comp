competency one-month "One month":
  option only:
    silver requires:
      total amount in USD of revenue in the last closed month at least USD 10

competency two-months "Two months":
  option only:
    silver requires:
      total amount in USD of revenue in the last 2 closed months at least USD 10

competency year "Year":
  option only:
    silver requires:
      total amount in USD of revenue in the last 12 closed months at least USD 10

competency thirteen "Thirteen":
  option only:
    silver requires:
      total amount in USD of revenue in the last 13 closed months at least USD 10

competency year-earlier "Year earlier":
  option only:
    silver requires:
      total amount in USD of revenue in the last 12 closed months a year earlier at least USD 10

competency this-month "This month":
  option only:
    silver requires:
      (total amount in USD of revenue where month is month of (as-of-date)) at least USD 10
