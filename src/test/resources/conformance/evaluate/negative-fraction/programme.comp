competency small "Small":
  option only:
    silver requires:
      ratio: (USD 1 / (total amount in USD of revenue in the last 12 closed months)) at least 1
