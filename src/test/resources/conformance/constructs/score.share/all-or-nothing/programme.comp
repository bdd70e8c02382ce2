competency share-15 "Share 15":
  track t "T":
    metric m, at most 30 points:
      30 points in proportion to (total active-users of usage in the last closed month) up to 300
  designation requires:
    score at least 15

competency share-30 "Share 30":
  track t "T":
    metric m, at most 30 points:
      30 points in proportion to (total active-users of usage in the last closed month) up to 300
  designation requires:
    score at least 30

competency all-15 "All 15":
  track t "T":
    metric m, at most 30 points:
      30 points if (total active-users of usage in the last closed month) at least 300
  designation requires:
    score at least 15

competency each-15 "Each 15":
  track t "T":
    metric m, at most 30 points:
      0.1 points for each (total active-users of usage in the last closed month)
  designation requires:
    score at least 15

competency more-than-30 "More than 30":
  track t "T":
    metric m, at most 31 points:
      30 points in proportion to (total active-users of usage in the last closed month) up to 300
  designation requires:
    score more than 30
