competency t "T":
  option main "Main":
    silver requires:
      market of partner is developed
      not (market is developed)
      (number of customers where (market of customer is developed)) at least 2
