competency t "T":
  option main "Main":
    silver requires:
      1 person who holds mcsa-office-365
      2 people who passed 70-346
      2 people　who passed 70-346
