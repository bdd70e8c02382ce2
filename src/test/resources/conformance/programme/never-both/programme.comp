competency both:
  condition in-yammer of usage: workload is yammer
  option main:
    silver requires:
      customers: (number of customers where (some usage in the last closed month where workload is exchange-online and workload is yammer)) at least 1
      named: (total paid-seats of usage in the last closed month where workload is exchange-online and in-yammer) at least 300
      not-that: (total paid-seats of usage in the last closed month where workload is one of [exchange-online] and workload is not exchange-online) at least 300
      numbers: some scores where total-points at least 70 and total-points at most 50
      days: some scores where date after 2017-06-30 and date before 2017-01-01
      edge: some scores where total-points more than 70 and total-points at most 70
      trial: (total paid-seats of usage in the last closed month where trial and not trial) at least 1
      text: name of partner is "A" and name of partner is "B"
      absent: (number of customers where market is developed and not (market is developed)) at least 1
