competency c "Different":
  option o "Option":
    silver requires:
      services "Services" zh-CN "服务": (number of different service of azure-consumption in the last 12 closed months with total amount in USD more than USD 100) at least 2
      pairs "Pairs" zh-CN "组合": (number of different [customer, workload] of usage in the last closed month where not trial) at least 3
