competency above:
  measure users: total active-users of usage in the last closed month
  track t:
    metric a, at most 20 points: 20 points in proportion to growth of users since 2023-07-01 up to 100
    metric b, at most 30 points: 10 points for each full 100 of users
    metric c, at most 30 points: 30 points if growth in percent of users at least 50
  designation requires:
    score at least 40
