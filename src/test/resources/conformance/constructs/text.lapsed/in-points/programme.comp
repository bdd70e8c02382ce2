competency c "Lapsed":
  exam 70-534, retired 2017-12-31
  exam 70-535, accepted until 2018-02-28
  track points "Points":
    metric skills "Skills", at most 40 points:
      10 points for each person who passed any of [70-534, 70-535]
      best of:
        20 points in proportion to (number of people who passed 70-535) up to 2
        5 points for each person who holds mcsa-office-365
  designation requires:
    score at least 10
