competency mail "Mail":
  option people:
    silver requires:
      skills: 1 person who passed 70-346
    gold requires:
      others: 2 people who passed 70-346
  option seats:
    silver requires:
      seats: (total paid-seats of usage in the last closed month) at least 100

  example "nobody", as of 2018-03-15:
    person
    expect gold in seats
    expect gold not met in seats
    expect designation
    expect silver not met: seats not met
    expect silver not met in people: skills not met, others not met
    expect 0 points in seats

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
    expect 0 points in small: certifications 0 points
    expect designation not met in large: totl not met
