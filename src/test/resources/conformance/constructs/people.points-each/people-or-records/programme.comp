competency each-person "Each person":
  track t "T":
    metric m, at most 30 points:
      5 points for each person who passed any of [70-346, 70-347]
  designation requires:
    score at least 10

competency each-pass "Each pass":
  track t "T":
    metric m, at most 30 points:
      5 points for each (number of exams where code is one of [70-346, 70-347])
  designation requires:
    score at least 10

competency once "Once":
  track t "T":
    metric m, at most 30 points:
      10 points if some people who passed any of [70-346, 70-347]
  designation requires:
    score at least 10

competency each-with-both "Each with both":
  track t "T":
    metric m, at most 30 points:
      5 points for each person who passed all of [70-346, 70-347]
  designation requires:
    score at least 10
