competency both:
  option main:
    silver requires:
      either: (total paid-seats of usage in the last closed month where workload is exchange-online or workload is yammer) at least 300
      apart: 1 customer where (some usage in the last closed month where workload is exchange-online) and (some usage in the last closed month where workload is yammer)
      numbers: some scores where total-points at least 50 and total-points at most 70
      edge: some scores where total-points at least 70 and total-points at most 70
      terms: (total paid-seats of usage in the last closed month where workload is one of [exchange-online, yammer] and workload is not yammer) at least 300
