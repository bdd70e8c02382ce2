competency services "Services":
  option only:
    silver requires:
      number of different service of azure-consumption in the last closed month at least 2

competency pairs "Pairs":
  option only:
    silver requires:
      number of different [customer, service] of azure-consumption in the last closed month at least 2

competency records "Records":
  option only:
    silver requires:
      number of azure-consumption in the last closed month at least 2

competency with-an-amount "With an amount":
  option only:
    silver requires:
      (number of different service of azure-consumption in the last closed month with total amount in USD more than USD 0) at least 2

competency pairs-with-an-amount "Pairs with an amount":
  option only:
    silver requires:
      (number of different [customer, service] of azure-consumption in the last closed month with total amount in USD more than USD 0) at least 2
