competency c "Team":
  option o "Option":
    silver requires:
      team "Team" zh-CN "团队": team of:
        1 person who passed any of [70-346, 70-347]
        2 other people who passed 70-346, of whom 1 holds mcsa-office-365
