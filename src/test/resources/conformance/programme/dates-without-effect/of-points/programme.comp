competency demo "Demo":

  exam 70-534, retired 2017-12-31, accepted until 2018-12-31

  measure late: number of people who (some exam-passes where code is 70-534)

  track large "Large", if late at least 10:
    metric skills, at most 40 points:
      40 points in proportion to late up to 10
      5 points if 1 person who (some exam-passes where code is 70-534)
  designation requires:
    score at least 20
