association-type new-one "New one", accepted from 2018-01-01
competency c:
  exam 70-347, accepted until 2018-01-31
  option main:
    silver requires:
      1 customer where associated as new-one
      1 person who passed 70-347
