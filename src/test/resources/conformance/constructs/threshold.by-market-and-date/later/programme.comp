competency t "T":
  option main:
    silver requires:
      (number of customers) at least (3 in developed markets, 2 in developing markets) until 2017-06-30, 5 from 2017-07-01
