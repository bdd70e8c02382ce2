competency of-partner "Of partner":
  option only:
    silver requires:
      total active-users of usage in the last closed month at least 20 in developed markets, 10 in developing markets

competency of-each-customer "Of each customer":
  option only:
    silver requires:
      (number of customers where total active-users of usage in the last closed month at least 20 in developed markets, 10 in developing markets) at least 1

competency of-any-customer "Of any customer":
  option only:
    silver requires:
      total active-users of usage in the last closed month at least (20 if (some customers where market is developed), 10 otherwise)

competency of-partner-within "Of partner within":
  option only:
    silver requires:
      (number of customers where total active-users of usage in the last closed month at least (20 if (market of partner is developed), 10 otherwise)) at least 1
