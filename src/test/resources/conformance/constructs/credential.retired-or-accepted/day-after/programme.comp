competency retired-only "Retired only":
  exam 70-534, retired 2017-12-31
  option only:
    silver requires:
      1 person who passed 70-534

competency accepted-only "Accepted only":
  exam 70-534, accepted until 2018-06-30
  option only:
    silver requires:
      1 person who passed 70-534

competency both "Both":
  exam 70-534, retired 2017-12-31, accepted until 2018-06-30
  option only:
    silver requires:
      1 person who passed 70-534

competency neither "Neither":
  option only:
    silver requires:
      1 person who passed 70-534
