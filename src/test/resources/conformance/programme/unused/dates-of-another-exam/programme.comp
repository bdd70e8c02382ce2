competency t "T":
  exam 70-412, retired 2017-12-31, accepted until 2018-12-31
  exam 70-533, retired 2017-12-31
  set either "Either": [70-533, 70-346]
  option main "Main":
    silver requires:
      1 person who passed any of either
      1 person who passed 70-534
