competency small "Small":
  track only-one:
    metric people, until 2018-03-15, at most 10 points: 4 points for each person who passed 70-346
    metric people, at most 20 points, from 2018-03-16: 5 points for each person who passed 70-347
  silver requires:
    score at least 15
    every metric at least 1
