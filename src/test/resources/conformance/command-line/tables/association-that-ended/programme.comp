competency partners-of-record "Partners of record":
  option main "Main":
    silver requires:
      customers: (number of customers where associated as dpor) at least 1
competency in-december "In December":
  option main "Main":
    silver requires:
      customers: (number of customers where associated as dpor on 2017-12-15) at least 1
