competency c:
  option main:
    silver requires:
      a: 1 person who holds mcsa-office-365
      b: 1 person who passed 70-346
