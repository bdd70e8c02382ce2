competency roles:
  option main:
    silver requires:
      team:
        1 person who passed 70-346
        1 person who passed 70-347
      2-of-three:
        1 person who passed 70-346
        1 person who passed 70-347
        1 person who passed 70-345
      exams-or-certification "Exams or certification":
        1 person who passed 70-346
        1 person who holds mcsa-office-365
      either:
        2 people who passed 70-346
      or-name:
        2 people who passed 70-347
      order-of-things:
        1 person who passed 70-346
        1 person who passed 70-347
