competency demo "Demo":
  track main "Main":
    metric people, at most 60 points:
      60 points in proportion to (number of people who hold azure-administrator) up to 10 in developed markets, 5 in developing markets
    metric exams, at most 40 points:
      10 points for each person who passed 70-346
  designation requires:
    score at least 70
