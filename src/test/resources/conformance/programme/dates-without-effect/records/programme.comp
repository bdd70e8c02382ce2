competency demo "Demo":

  exam 70-534, retired 2017-12-31, accepted until 2018-12-31

  measure late: number of different code of exams where code is one of [70-346, 70-534]

  option main:
    silver requires:
      records: 2 people who (some exam-passes where code is 70-534 and passed-on after 2017-01-01)
      other-person: 1 person who (passed 70-346 and (some exam-passes where code is 70-534))
      counted: late at least 1
