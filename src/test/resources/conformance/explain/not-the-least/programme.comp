competency exams "Exams":
  option main:
    silver requires:
      2 people who passed 70-347
