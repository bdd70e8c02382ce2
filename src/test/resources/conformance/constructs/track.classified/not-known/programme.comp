competency by-market "By market":
  track large, if market is developed:
    metric users, at most 100 points:
      100 points in proportion to (total active-users of usage in the last closed month) up to 1,000
  track small, if not (market is developed):
    metric users, at most 100 points:
      100 points in proportion to (total active-users of usage in the last closed month) up to 100
  designation requires:
    score at least 70

competency best "Best":
  track large:
    metric users, at most 100 points:
      100 points in proportion to (total active-users of usage in the last closed month) up to 1,000
  track small:
    metric users, at most 100 points:
      100 points in proportion to (total active-users of usage in the last closed month) up to 100
  designation requires:
    score at least 70
