competency base "Base":
  track main:
    metric a "A", at most 50 points: 50 points for each person who passed 70-346
    metric b "B", at most 50 points: 50 points for each person who passed 70-347
  designation requires:
    score at least 70

competency special "Special":
  option main:
    designation requires:
      prerequisite: partner reaches designation in base
      skills: 2 people who passed 70-346
