competency demo "Demo":
  track main "Main":
    metric people, at most 60 points:
      60 points in proportion to number of people who hold azure-administrator up to 10
    metric exams, at most 40 points:
      no points unless 2 people who passed 70-346
      10 points for each person who passed 70-346
    metric others, at most 40 points:
      (10 until 2023-11-30, 20 from 2023-12-01) points in proportion to (number of people who passed 70-346) up to 6
      (10 until 2023-11-30, 20 from 2023-12-01) points if 1 person who passed 70-346
  designation requires:
    score at least 70
