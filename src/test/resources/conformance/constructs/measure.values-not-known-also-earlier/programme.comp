competency small "Small":
  option only:
    silver requires:
      one: number of different offer of azure-consumption in the last closed month with total amount in USD at least USD 100, also a year earlier at least 1
      two: number of different offer of azure-consumption in the last closed month with total amount in USD at least USD 100, also a year earlier at least 2
