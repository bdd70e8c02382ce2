# What is said of points is judged on each track by its own points.
competency c "C":
  track low "Low":
    metric m, at most 50 points:
      10 points if some people
  track high "High":
    metric m, at most 50 points:
      50 points if some people
  designation requires:
    enough: not (score less than 40)
    whatever: score at least (100 if (score less than 40), 50 otherwise)
