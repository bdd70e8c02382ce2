competency t "T":
  option main "Main":
    silver requires:
      a: total active-users of usage last month at least 2,000
      b: total active-users of usage over the last 12 months at least 2,000
      c: total active-users of usage during last 3 months at least 2,000
      d: total active-users of usage past 3 months at least 2,000
      e: customers with usage more than 5
      f: total acr-usd of azure-consumption in the last closed month at least 5
      g: 3 customers where segment is developed
      h: total paid-seat of usage in the last closed month at least 5
