# Messaging.

competency messaging "Messaging":
  # One route by itself: two of one and two of the other do not make four.
  requirement people-by-exams-or-certification(n): any of:
    n people who passed all of [70-347, 70-345]
    n people who hold mcse-productivity

  option hybrid-services-partner "Hybrid Services Partner" zh-CN "混合服务合作伙伴":
    silver requires:
      skills "Exam requirements" zh-CN "考试要求": people-by-exams-or-certification(2)

    gold requires:
      skills "Exam requirements" zh-CN "考试要求": people-by-exams-or-certification(4)
