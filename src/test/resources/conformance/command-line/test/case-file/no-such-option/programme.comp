competency small:
  option managed-services "Managed services":
    silver requires:
      exams: 1 person who passed 70-346
      customers: number of customers at least 2
