competency t "T":
  option main "Main":
    silver requires:
      a: 2 people who did not pass 70-346
      b: 1 person who has not passed 70-346
      c: 2 people who passed none of [70-346, 70-347]
      d: no customers where market is developed
      e: all customers where market is developed
      f: 4 people who passed 70-346, of whom 2 passed 70-347, of whom 1 passed 70-533
      g: 1 customer where market is unknown
      h: some memberships where purchased-on is missing
      i: one of:
        1 person who passed 70-346
        1 person who passed 70-347
      j: at least 2 of:
        1 person who passed 70-346
        1 person who passed 70-347
      k: either:
        1 person who passed 70-346
        1 person who passed 70-347
