competency small "Small":
  option only:
    silver requires:
      of-one-workload: 1 customer where (some workload of usage in the last closed month with total paid-seats from 11 to 300 where not trial)
      of-all: 1 customer where (total paid-seats of usage in the last closed month where not trial) from 11 to 300
