competency days:
  option main:
    silver requires:
      ends: number of different expires-on of all certifications at least 1
      passes: number of different passed-on of all exams at least 1
