competency r:
  option o:
    silver requires:
      (number of different sku of usage in the last closed month) at least 2
    gold requires:
      5 customers where (number of subscriptions) at least 2
