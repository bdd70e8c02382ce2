competency small "Small":
  exam 70-347, accepted from 2018-03-16
  exam 70-345, accepted from 2018-03-15, accepted until 2018-03-15
  option only:
    silver requires:
      from-tomorrow: 1 person who passed 70-347
      today-only: 1 person who passed 70-345
      any: 1 person who passed any of [70-347, 70-346]

competency other "Other":
  option only:
    silver requires:
      as-ever: 1 person who passed 70-347
