condition basic: partner reaches silver in basis
measure wanted: (5 if (partner reaches silver in basis), 10 otherwise)

competency basis "Basis":
  option any-way:
    silver requires:
      1 person who passed 70-346

competency mail "Mail":
  option any-way:
    silver requires:
      (partner reaches silver in basis) a year earlier
      (basic and number of people at least 5) on 2018-01-01
      growth of wanted at least 1
      wanted 6 months earlier at least 10
      (number of different workload of usage in the last closed month with total paid-seats at least 30, also a year earlier where basic) at least 1
