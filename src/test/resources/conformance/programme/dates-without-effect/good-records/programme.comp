competency demo "Demo":

  exam 70-534, retired 2017-12-31, accepted until 2018-12-31

  option main:
    silver requires:
      records: 2 people who passed 70-534 and (some exam-passes where code is 70-534 and passed-on after 2017-01-01)
      others: 1 person who (some exam-passes where code is 70-346 and passed-on after 2017-01-01)
      left-out: (number of different code of exams where code is not one of [70-534]) at least 1
