competency c "Customers":
  measure large of customer "seats in Yammer" zh-CN "Yammer 席位": total paid-seats of usage in the last closed month where workload is yammer
  option o "Option":
    silver requires:
      people-who-passed: (number of people who passed 70-346) at most 2
      in-market: 2 customers where market is developed
      with-seats: (number of customers where large at least 300) more than 1
      of-market-of-customer:
        (total paid-seats of usage in the last closed month where workload is one of [yammer, proplus] and not trial and market is developing) at least 50
      association: 1 customer who associated as any of [dpor, csp]
      past: (number of all subscriptions where product is office-365) at least 1
