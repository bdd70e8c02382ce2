competency small "Small":
  option only:
    silver requires:
      exams: number of exams at least 1
