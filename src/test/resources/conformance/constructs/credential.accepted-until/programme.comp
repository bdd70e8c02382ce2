competency c "C":
  exam 70-534, retired 2017-12-31, accepted until 2018-12-31
  option o "O":
    silver requires:
      1 person who passed 70-534
