competency retired-in-team:
  exam 70-534, retired 2017-12-31
  option in-a-team:
    silver requires:
      team of:
        1 person who passed 70-534
        1 other person who passed 70-533
