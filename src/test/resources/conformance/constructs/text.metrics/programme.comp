competency c "Points":
  track t "Track" zh-CN "路径":
    metric growth "Growth" zh-CN "增长", at most 20 points:
      only if 2 people who hold mcsa-office-365
      20 points in proportion to growth of (number of people who passed 70-346) up to 4
    metric people "People" zh-CN "人员", at most 10 points:
      1 point for each person who passed 70-347
      5 points if 2 people who passed 70-346
    metric best "Best" zh-CN "最佳", at most 20 points:
      best of:
        1.5 points for each (number of customers)
        20 points in proportion to (total active-users of usage in the last closed month) up to 20
    metric revenue "Revenue" zh-CN "收入", at most 20 points:
      20 points in proportion to growth in percent of (total amount in USD of revenue in the last 12 closed months) up to 20
  designation requires:
    total "Total" zh-CN "总分": score at least 30
    every "Every metric" zh-CN "每项指标": every metric at least 1
