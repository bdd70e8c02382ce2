competency itself "Itself":
  option only:
    silver requires:
      2 people who passed 70-346
    gold requires:
      1 person who holds mcsa-office-365

competency with-silver "With silver":
  requirement of-silver: 2 people who passed 70-346
  option only:
    silver requires:
      of-silver
    gold requires:
      of-silver
      1 person who holds mcsa-office-365
