competency mail "Mail":
  option any-way:
    silver requires:
      (number of customers where market is developed) at least 5
