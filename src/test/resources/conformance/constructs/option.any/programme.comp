competency c "C":
  option exams "Exams":
    silver requires:
      first: 1 person who passed 70-346
      second: 1 person who passed 70-347
  option certifications "Certifications":
    silver requires:
      first: 1 person who holds mcsa-office-365
      second: 1 person who holds mcse-productivity
