competency mail "Mail":
  option old, until 2017-12-31:
    silver requires:
      earlier-exam: 1 person who passed 70-345
  option people:
    silver requires:
      skills: 1 person who passed 70-346
    gold requires:
      others: 2 people who passed 70-346

  example "somebody", as of 2018-03-15:
    person:
      exam-pass code 70-346, passed-on 2017-06-15
    expect silver in people
    expect silver met: skills met
    expect gold not met in people: others not met

  example "nobody", as of 2017-12-31:
    person
    expect silver not met: earlier-exam not met
    expect no level in old

competency cloud "Cloud":
  track small:
    metric exams, at most 10 points:
      10 points if 1 person who passed 70-346
  track large:
    metric certifications, at most 10 points:
      10 points if 1 person who holds mcsa-office-365
  designation requires:
    total: score at least 10

  example "nobody", as of 2018-03-15:
    person
    expect 0 points in small: exams 0 points
    expect 0 points: exams 0 points
    expect designation not met in large: total not met
