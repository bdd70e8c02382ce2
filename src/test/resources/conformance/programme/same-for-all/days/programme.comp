competency won "Won":
  measure won: earliest starts-on of associations where type is cpor
  option main:
    silver requires:
      recent: 2 customers where won in the last 12 months
      before: 2 customers where won before 2018-01-01
      by-day: 2 customers where won on or before as-of-date
