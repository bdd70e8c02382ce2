competency tracks "Tracks":
  track large:
    metric users, at most 50 points:
      50 points in proportion to (total active-users of usage in the last closed month) up to 1,000
    metric skills, at most 50 points:
      25 points for each person who passed 70-346
  track small:
    metric users, at most 50 points:
      50 points in proportion to (total active-users of usage in the last closed month) up to 100
    metric skills, at most 50 points:
      50 points if 3 people who passed 70-346
  designation requires:
    score at least 70

competency ways "Ways":
  track either:
    metric users, at most 50 points:
      best of:
        50 points in proportion to (total active-users of usage in the last closed month) up to 1,000
        50 points in proportion to (total active-users of usage in the last closed month) up to 100
    metric skills, at most 50 points:
      best of:
        25 points for each person who passed 70-346
        50 points if 3 people who passed 70-346
  designation requires:
    score at least 70
