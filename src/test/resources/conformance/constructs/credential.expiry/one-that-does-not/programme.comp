competency certification "Certification":
  option only:
    silver requires:
      1 person who holds azure-administrator

competency exam "Exam":
  option only:
    silver requires:
      1 person who passed 70-346

competency then "Then":
  option only:
    silver requires:
      (number of people who hold azure-administrator) on 2018-01-31 at least 1
