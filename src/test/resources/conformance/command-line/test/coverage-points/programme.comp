competency cloud "Cloud":
  track main:
    metric closed, at most 10 points:
      only if 1 person who passed 70-346
      only if 1 person who passed 70-347
      10 points in proportion to (number of people who passed 70-345) up to 2
    metric open, at most 10 points:
      best of:
        1 points for each person who passed 70-346
        10 points if 1 person who holds mcsa-office-365
    metric sure, at most 10 points:
      10 points if (number of people) at least 1
    metric none-yet, at most 10 points:
      10 points if 1 person who passed 70-533
    metric seats, at most 10 points:
      10 points if (total paid-seats of usage in the last closed month) at least 100
  designation requires:
    score at least 50

  example "some points", as of 2018-03-15:
    person:
      exam-pass code 70-346, passed-on 2017-06-15
      exam-pass code 70-345, passed-on 2017-06-15
    customer:
      usage workload yammer, month 2018-02, paid-seats 100
    expect no level
    expect 21 points: closed 0 points, open 1 points, sure 10 points, none-yet 0 points, seats 10 points

  example "the seats are not known", as of 2018-03-15:
    person:
      exam-pass code 70-345, passed-on 2017-06-15
    customer:
      usage workload yammer, month 2018-02
    expect no level
    expect 10 points: closed 0 points, open 0 points, sure 10 points, none-yet 0 points, seats 0 points
