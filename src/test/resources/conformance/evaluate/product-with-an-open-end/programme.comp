competency small "Small":
  option only:
    silver requires:
      product: (total active-users of usage in the last closed month) * (2 - 3) at most 0
      sum: (total active-users of usage in the last closed month) * 0 + number of people at least 1
