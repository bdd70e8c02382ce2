competency page-points "Points" zh-CN "分数":
  note "Points are counted once a month." zh-CN "每月计分一次。"
  measure seats "seats" zh-CN "席位": total paid-seats of usage in the last 12 closed months
  track large "Large" zh-CN "大型", if seats at least 300:
    note "For large partners." zh-CN "面向大型合作伙伴。"
    metric one "One point" zh-CN "一分", at most 1 point: 1 point if 1 person who passed 70-346
    metric two "Two points" zh-CN "两分", at most 2 points:
      1 point for each person who passed 70-346
      0.5 points for each customer who associated as dpor
      link "https://example.org/two" "More" zh-CN "更多"
    metric best "The best" zh-CN "最佳", at most 10 points, until 2024-12-31:
      best of:
        10 points in proportion to seats up to 2,000 in developed markets, 1,000 in developing markets
        2 points for each (seats / 100)
        1 point if:
          1 person who passed 70-347
          note "Never mind." zh-CN "无妨。"
  track small "Small" zh-CN "小型", otherwise:
    metric one "One point" zh-CN "一分", at most 1.5 points:
      only if seats at least 1
      only if 2 people who hold mcsa-office-365
      1.5 points in proportion to growth of seats up to 2
  designation requires:
    score at least 2
