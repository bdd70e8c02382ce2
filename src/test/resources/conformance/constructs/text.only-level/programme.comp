competency c "Designation" zh-CN "称号":
  track t "Track" zh-CN "路径":
    metric people "People" zh-CN "人员", at most 10 points:
      1 point for each person who passed 70-346
  designation requires:
    score at least 1
