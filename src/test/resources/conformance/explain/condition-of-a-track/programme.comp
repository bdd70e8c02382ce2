competency classified "Classified":
  measure large: number of customers where (total active-users of usage in the last closed month) at least 100
  track enterprise "Enterprise", if large at least 2:
    metric people, at most 10 points: 5 points for each person who passed 70-346
  track smb "SMB", if (market is developing) and large at least 1:
    metric people, at most 10 points: 10 points for each person who passed 70-346
  track others, otherwise:
    metric people, at most 10 points: 10 points for each person who passed 70-347
  designation requires:
    score at least 10
