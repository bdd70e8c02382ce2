# Gold does not ask for silver.
competency c "C":
  option o "O":
    silver requires:
      skills: 2 people who passed 70-346
    gold requires:
      skills: 1 person who holds mcsa-office-365
