competency of-many-small:
  track few "Few people", if (number of people) at most 2:
    metric exams "Exams passed", at most 10 points: 4 points for each person who passed 70-346
    metric customers, at most 10 points: 1 point for each number of customers
  track many, otherwise:
    metric exams, at most 10 points: 1 point for each person who passed 70-346
  designation requires:
    score at least 5
