competency small "Small":
  measure begin: earliest started-on of all subscriptions
  option only:
    silver requires:
      five-months-on-or-after: as-of-date on or after begin 5 months later
      five-months-after: as-of-date after begin 5 months later
      thirty-days: as-of-date on or after begin 30 days later
      forty-days-earlier: begin 40 days earlier on or before 2018-01-01
      a-year-earlier: begin a year earlier is 2016-09-28
      month: month of (begin) 5 months later is 2018-02
