competency mail "Mail":
  track any-way:
    metric customers, at most 10 points:
      1 point for each number of customers
  silver requires:
    score at least 5
