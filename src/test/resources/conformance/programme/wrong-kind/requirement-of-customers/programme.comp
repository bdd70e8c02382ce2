competency mail "Mail":
  requirement skilled: 1 person who passed 70-346
  option any-way:
    silver requires:
      (number of customers where skilled) at least 3
