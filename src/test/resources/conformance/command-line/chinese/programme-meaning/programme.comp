competency mail "Mail":
  measure a: b + 1
  measure b: a + 1
  option any-way:
    silver requires:
      2 people who passed 70-364
      (total active-users of usage in the last closed month) at least 2018-03-15
      number of customers at least 20 in developed markets
      1 person who passed 3 of [70-346, 70-347]
      some usage in the last closed month where workload at least 5
      some usage where workload is yammer
    platinum requires:
      number of customers
