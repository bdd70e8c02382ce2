measure day-by-revenue: (2017-12-31 if ((total amount in USD of revenue in the last 2 closed months) more than USD 0), start-of-quarter otherwise)

competency whatever "Whatever":
  option only:
    silver requires:
      in-any-case: (earliest starts-on of authorizations) on or after later of (2018-03-01) and (day-by-revenue)

competency hangs "Hangs":
  option only:
    silver requires:
      by-revenue: (earliest starts-on of authorizations) on or after earlier of (2018-03-01) and (day-by-revenue)
