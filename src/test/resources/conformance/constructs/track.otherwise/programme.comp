competency small "Small":
  track anybody:
    metric people, at most 10 points: 1 point for each person who passed 70-346
  track users, if (total active-users of usage in the last closed month) at least 10:
    metric people, at most 10 points: 2 points for each person who passed 70-346
  track graduates, if 2 people who passed 70-347:
    metric people, at most 10 points: 3 points for each person who passed 70-346
  track others, otherwise:
    metric people, at most 10 points: 4 points for each person who passed 70-346
  silver requires:
    score at least 4
