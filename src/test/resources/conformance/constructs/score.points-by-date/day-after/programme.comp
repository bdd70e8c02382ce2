competency small "Small":
  track only-one:
    metric people, at most 100 points: (4 until 2018-03-15, 2 from 2018-03-16) points for each person who passed 70-346
    metric customers, at most 100 points: (3 in developed markets, 1 in developing markets) points for each number of customers
  silver requires:
    score at least 1
