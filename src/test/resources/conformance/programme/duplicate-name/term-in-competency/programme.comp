competency cloud "Cloud":
  exam 70-534, retired 2017-12-31
  exam 70-534, accepted until 2018-12-31
  option main:
    silver requires:
      1 person who passed 70-534
