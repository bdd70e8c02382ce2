competency options "Options":
  option exams:
    silver requires:
      1 person who passed 70-346
      1 person who passed 70-347
  option certifications:
    silver requires:
      1 person who holds mcsa-office-365
      1 person who holds mcse-productivity

competency steps "Steps":
  option only:
    silver requires:
      any of:
        1 person who passed 70-346
        1 person who holds mcsa-office-365
      any of:
        1 person who passed 70-347
        1 person who holds mcse-productivity
