competency c:
  option main:
    silver requires:
      a: 1 person who passed 70-346
      b: (total paid-seats of usage in the last closed month) at least 100
      c: enrolled
