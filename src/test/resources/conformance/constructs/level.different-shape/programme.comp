competency c "C":
  option o "O":
    silver requires:
      skills: 1 person who passed 70-346
    gold requires:
      skills: 1 person who holds mcsa-office-365
      authorization: partner authorized as surface-hub-adr
