competency small "Small":
  option only:
    silver requires:
      multiple: total amount in USD of revenue in the last closed month at least 2 * USD 100
      ratio: 1 at least (total amount in USD of revenue in the last closed month) / USD 100
