competency t "T":
  option main "Main":
    silver requires:
      skills "Skills": any of:
        1 person who passed 70-346
        1 person who passed 70-347
      1 person who holds mcsa-office-365
