competency c "C":
  option o "O":
    silver requires:
      skills: 2 of:
        1 person who passed 70-346
        1 person who passed 70-347
        all of:
          1 person who holds mcsa-office-365
          1 person who holds mcse-productivity
