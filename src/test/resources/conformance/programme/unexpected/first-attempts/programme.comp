competency t "T":
  measure users "Users": total active-users of usage in the last closed month where workload is any of [exchange-online, yammer]
  option main "Main":
    silver requires:
      a: 2 people who obtained 70-346
      b: (total active-users of usage in the last closed month) at least 2 000 in developed markets, 1,000 in developing markets
      c: (total amount in USD of revenue in the last 12 closed months) at least USD 15k
      d: (total amount in USD of revenue in the last 12 closed months) at least 15,000
      e: average active-users of usage in the last 12 closed months at least 5
      f: (number of customers associated as dpor) at least 5
      g: (total active-users of usage in the last closed month where workload is exchange-online or yammer) at least 5
