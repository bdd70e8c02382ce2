competency small "Small":
  option only:
    silver requires:
      at-least: 0 - number of people at least 0 - 3
      product: (USD 0 - total amount in USD of revenue in the last closed month) at least USD 0 - USD 3
