competency mail "Mail":
  track large, if number of customers at least 5:
    metric people, at most 10 points: 1 point for each person who passed 70-347
  track small, otherwise:
    metric people, at most 10 points: 1 point for each person who passed 70-346
  silver requires:
    score at least 1
