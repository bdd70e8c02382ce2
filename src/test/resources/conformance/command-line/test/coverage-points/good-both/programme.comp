competency cloud "Cloud":
  track main:
    metric closed, at most 10 points:
      only if 1 person who passed 70-346
      10 points if 1 person who holds mcsa-office-365
  designation requires:
    score at least 10

  example "ten points", as of 2018-03-15:
    person:
      exam-pass code 70-346, passed-on 2017-06-15
      certification-award name mcsa-office-365, earned-on 2017-06-15
    expect designation

  example "no points, for want of the exam", as of 2018-03-15:
    person:
      certification-award name mcsa-office-365, earned-on 2017-06-15
    expect no level

  example "no points, for want of the certification", as of 2018-03-15:
    person:
      exam-pass code 70-346, passed-on 2017-06-15
    expect no level
