competency c "C":
  option o "O":
    silver requires:
      share: (total amount in USD of revenue in the last 12 closed months where net-new) / (total amount in USD of revenue in the last 12 closed months) at least 30%
      grown: growth in percent of (total amount in USD of revenue in the last 12 closed months) at least 10
    gold requires:
      active: (total active-users of usage in the last closed month) / (total paid-seats of usage in the last closed month) at least 40%
