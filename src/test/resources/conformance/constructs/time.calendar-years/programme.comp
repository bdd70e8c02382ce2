measure fiscal-start: ((start-of-year 6 months earlier) if (as-of-date before start-of-year 6 months later), (start-of-year 6 months later) otherwise)
competency of-this-year "This year":
  option main "Main":
    silver requires:
      (total amount in USD of revenue where month at least month of (start-of-year) and month at most last-closed-month) is USD 31
competency of-last-quarter "Last quarter":
  option main "Main":
    silver requires:
      (total amount in USD of revenue where month at least month of (start-of-quarter 3 months earlier) and month before month of (start-of-quarter)) is USD 12
competency of-the-fiscal-year "Fiscal year from July":
  option main "Main":
    silver requires:
      (total amount in USD of revenue where month at least month of (fiscal-start) and month at most last-closed-month) is USD 16
    gold requires:
      (total amount in USD of revenue where month at least month of (fiscal-start a year earlier) and month before month of (fiscal-start)) is USD 15
competency of-days "Days":
  option main "Main":
    silver requires:
      all of:
        start-of-year is 2018-01-01
        end-of-year is 2018-12-31
        start-of-quarter is 2018-07-01
        end-of-year 6 months earlier is 2018-06-30
        start-of-year a year earlier is 2017-01-01
        start-of-quarter 1 month later is 2018-08-01
