competency small "Small":
  reusable metrics of-size(full, each, most-points, exams):
    metric customers "Customers", at most 20 points:
      20 points in proportion to (number of customers) up to full
    metric people, at most most-points points: each points for each person who passed any of exams
  track large: of-size(4, 1, 2, [70-346])
  track small:
    of-size(2, 5, 10, [70-346, 70-347])
    metric gold, at most 1 point: 1 point if partner has gold
  silver requires:
    score at least 20
