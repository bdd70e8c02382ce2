exam 70-999 "An exam", retired 2018-12-31, accepted until 2017-12-31

competency mail "Mail":
  exam 70-534, retired 2018-12-31, accepted until 2017-12-31
  option any-way:
    silver requires:
      1 person who passed any of [70-999, 70-534]
