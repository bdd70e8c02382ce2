competency c "C":
  exam 70-534, retired 2017-09-30
  option o "O":
    silver requires:
      1 person who passed 70-534
