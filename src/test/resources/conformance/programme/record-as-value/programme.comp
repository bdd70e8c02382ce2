competency t "T":
  option main "Main":
    silver requires:
      partner is developed
      not (partner is developed)
      (number of customers where (customer is developed)) at least 2
