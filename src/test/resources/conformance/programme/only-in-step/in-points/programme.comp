competency mail "Mail":
  track main:
    metric skills, at most 10 points:
      10 points if 2 of:
        1 person who passed 70-345
        1 person who passed 70-346
        1 person who passed 70-347
  silver requires:
    score at least 10
