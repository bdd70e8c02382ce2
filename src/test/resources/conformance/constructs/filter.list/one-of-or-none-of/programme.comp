competency one-of "One of":
  option only:
    silver requires:
      (total amount in USD of azure-consumption in the last closed month where offer is one of [support, internal]) at least USD 10

competency none-of "None of":
  option only:
    silver requires:
      (total amount in USD of azure-consumption in the last closed month where offer is none of [support, internal]) at least USD 10

competency not-one-of "Not one of":
  option only:
    silver requires:
      (total amount in USD of azure-consumption in the last closed month where offer is not one of [support, internal]) at least USD 10

competency exactly "Exactly":
  option only:
    silver requires:
      (total amount in USD of azure-consumption in the last closed month where offer is support) at least USD 10

competency another "Another":
  option only:
    silver requires:
      (total amount in USD of azure-consumption in the last closed month where offer is not support) at least USD 10
