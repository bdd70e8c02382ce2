competency t "T":
  option main "Main":
    silver requires:
      a: 2 people who not passed 70-346
      c: 2 people who not passed any of [70-346, 70-347]
      d: (number of customers where market is developed) is 0
      e: (number of customers where not (market is developed)) is 0
      f: all of:
        4 people who passed 70-346, of whom 2 passed 70-347
        4 people who passed 70-346, of whom 1 passed 70-533
      i: any of:
        1 person who passed 70-346
        1 person who passed 70-347
        2 people who hold mcsa-office-365
      j: 2 of:
        1 person who passed 70-346
        1 person who passed 70-347
        2 people who hold mcsa-office-365
