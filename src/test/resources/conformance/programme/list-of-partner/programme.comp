competency t "T":
  option main "Main":
    silver requires:
      4 people who passed 70-532 or (2 people who hold mcsa-office-365)
      4 people who passed 70-532 or 2 people who hold mcsa-office-365
      4 people who passed 70-532
        or 2 people who hold mcsa-office-365
      minimum 4 people who passed 70-532
      exactly 4 people who passed 70-532
