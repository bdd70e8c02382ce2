competency small "Small":
  option only:
    silver requires:
      end-earlier: end-of-month 1 month earlier is 2018-01-31
      as-of-later: as-of-date 1 month later is 2018-03-15
      end-later: end-of-month 1 month later is 2018-03-31
      end-year-later: end-of-month a year later is 2019-02-28
      start-later: start-of-month 1 month later is 2018-03-01
      closed-later: last-closed-month 2 months later is 2018-03
      forty-days-earlier: as-of-date 40 days earlier is 2018-01-06
      end-thirty-days-later: end-of-month 30 days later is 2018-03-30
      fixed-later: 2018-02-28 1 month later is 2018-03-28
