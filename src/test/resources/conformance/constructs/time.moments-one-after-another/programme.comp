competency small "Small":
  option only:
    silver requires:
      end-of-month: 1 customer where associated as dpor at the end of the last closed month a year earlier
      day: 1 customer where associated as dpor a year earlier
      in-brackets: 1 customer where (associated as dpor at the end of the last closed month) a year earlier
