competency c "Agility":
  option o "Option":
    silver requires:
      skills "Exams" zh-CN "考试": 2 people who passed all of [70-346, 70-347], of whom 1 holds mcsa-office-365
    gold requires:
      skills "Exams" zh-CN "考试": any of:
        4 people who passed all of [70-346, 70-347], of whom 2 passed any of [70-345, 70-740]
        1 person who passed 70-741
