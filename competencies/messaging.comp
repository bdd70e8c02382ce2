# Messaging.

competency messaging "Messaging" zh-CN "消息传递":
  # One route by itself: two of one and two of the other do not make four.
  requirement people-by-exams-or-certification(n): any of:
    n people who passed all of [70-347, 70-345]
    n people who hold mcse-productivity

  option hybrid-services-partner "Hybrid Services Partner" zh-CN "混合服务合作伙伴":
    silver requires:
      skills "Exam requirements" zh-CN "考试要求": people-by-exams-or-certification(2)

    gold requires:
      skills "Exam requirements" zh-CN "考试要求": people-by-exams-or-certification(4)

  example "One by exams, one by the certification, two with one exam each", as of 2018-03-15:
    person:
      exam-pass code 70-347, passed-on 2017-06-15
      exam-pass code 70-345, passed-on 2017-06-15
    person:
      certification-award name mcse-productivity, earned-on 2017-06-15
    person:
      exam-pass code 70-347, passed-on 2017-06-15
    person:
      exam-pass code 70-345, passed-on 2017-06-15
    expect no level

  example "Two by exams and two by the certification are not four", as of 2018-03-15:
    2 person:
      exam-pass code 70-347, passed-on 2017-06-15
      exam-pass code 70-345, passed-on 2018-03-15
    2 person:
      certification-award name mcse-productivity, earned-on 2018-03-15
    expect silver

  example "The fourth certified person left yesterday", as of 2018-03-15:
    3 person:
      certification-award name mcse-productivity, earned-on 2017-06-15
    person associated-until 2018-03-14:
      certification-award name mcse-productivity, earned-on 2017-06-15
    expect silver

  example "Gold on both routes, one person on the last day", as of 2018-03-15:
    4 person:
      exam-pass code 70-347, passed-on 2017-06-15
      exam-pass code 70-345, passed-on 2017-06-15
    3 person:
      certification-award name mcse-productivity, earned-on 2017-06-15
    person associated-until 2018-03-15:
      certification-award name mcse-productivity, earned-on 2017-06-15
    expect gold
