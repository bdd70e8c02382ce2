competency in-one "In one":
  option only:
    silver requires:
      (number of different month of azure-consumption in the last 2 closed months with total amount in USD at least USD 1,000) at least 1

competency in-the-last "In the last":
  option only:
    silver requires:
      (number of different month of azure-consumption in the last closed month with total amount in USD at least USD 1,000) at least 1

competency in-both "In both":
  option only:
    silver requires:
      (number of different month of azure-consumption in the last 2 closed months with total amount in USD at least USD 1,000) at least 2

competency together "Together":
  option only:
    silver requires:
      total amount in USD of azure-consumption in the last 2 closed months at least USD 1,000
