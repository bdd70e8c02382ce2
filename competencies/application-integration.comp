# Application Integration.

competency application-integration "Application Integration" zh-CN "应用程序集成":
  # The guide groups these exams by area; any one of them counts.
  set integration-exams "exams" zh-CN "考试": [70-412, 70-740, 70-741,
      70-742, 70-462, 70-464, 70-762, 70-764, 70-483, 70-487, 70-532]

  # The same people may do both.
  requirement people-with-exams-and-assessment(n): all of:
    n people who passed any of integration-exams
    n people who passed biztalk-application-integration-assessment

  option application-integrator "Application Integrator" zh-CN "应用程序集成商":
    silver requires:
      skills "Exam and assessment requirements" zh-CN "考试和评估要求": people-with-exams-and-assessment(2)

    gold requires:
      skills "Exam and assessment requirements" zh-CN "考试和评估要求": people-with-exams-and-assessment(4)
