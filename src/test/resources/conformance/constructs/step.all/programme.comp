competency c "C":
  option o "O":
    silver requires:
      1 person who passed 70-346
      1 person who passed 70-347
      1 person who holds mcsa-office-365
