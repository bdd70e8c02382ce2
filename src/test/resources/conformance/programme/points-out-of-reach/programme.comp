competency score "Score":
  track main:
    metric people, at most 12.5 points:
      5 points for each person who passed 70-347
    metric customers, until 2018-06-30, at most 5 points:
      1 point for each number of customers
    metric customers, from 2018-07-01, at most 7 points:
      1 point for each number of customers
  track other:
    metric people, at most 10 points:
      5 points for each person who passed 70-347
  silver requires:
    score at least 70
  gold requires:
    score more than 19.5
  designation requires:
    any of:
      score is 20
      every metric at least 13
