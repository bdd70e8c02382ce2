competency mail "Mail":
  track any-way:
    metric staff, at most 10 points:
      1 point for each person who passed 70-346
  silver requires:
      every metric at least 1
