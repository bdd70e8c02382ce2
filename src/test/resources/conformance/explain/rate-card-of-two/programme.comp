competency demo "Demo":
  measure worth of usage: (active-users * (95 in exchange-online, 20 in yammer, 0 otherwise)) + (capacity * (0.5 in sharepoint-online, 0 otherwise))
  option main:
    silver requires:
      one: (total (worth) of usage in the last closed month where workload is exchange-online) at least 250
  option other:
    silver requires:
      two: 2 customers where (total (worth) of usage in the last closed month) at least 250
  option third:
    silver requires:
      three: (total (worth) of usage in the last closed month) at least 1,000
