competency any-of "Any of":
  track t "T":
    metric m, at most 30 points:
      only if any of:
        1 person who holds azure-administrator
        1 person who holds azure-solutions-architect
      10 points for each person who passed 70-346
  designation requires:
    score at least 10

competency all-of "All of":
  track t "T":
    metric m, at most 30 points:
      only if:
        1 person who holds azure-administrator
        1 person who holds azure-solutions-architect
      10 points for each person who passed 70-346
  designation requires:
    score at least 10

competency open "Open":
  track t "T":
    metric m, at most 30 points:
      10 points for each person who passed 70-346
  designation requires:
    score at least 10

competency the-same "The same":
  track t "T":
    metric m, at most 30 points:
      only if 1 person who holds azure-administrator and holds azure-solutions-architect
      10 points for each person who passed 70-346
  designation requires:
    score at least 10
