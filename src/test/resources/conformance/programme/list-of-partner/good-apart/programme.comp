competency t "T":
  option main "Main":
    silver requires:
      any of:
        4 people who passed 70-532
        2 people who hold mcsa-office-365
      (number of people who passed 70-532) is 4
