competency c "C":
  option o "O":
    silver requires:
      ratio: (total active-users of usage in the last closed month) / (total paid-seats of usage in the last closed month) at least 40.5%
      revenue: total amount in USD of revenue in the last 12 closed months at least USD 1,234.50
      users: total active-users of usage in the last closed month at least 1,500
