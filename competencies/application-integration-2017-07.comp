# Application Integration, after the programme guide of July 2017.

competency application-integration-2017-07 "Application Integration (version of July 2017)"
    zh-CN "应用程序集成（2017 年 7 月版）":
  # The guide groups these exams by area; any one of them counts.
  set integration-exams "exams" zh-CN "考试": [70-412, 70-740, 70-741,
      70-742, 70-462, 70-464, 70-762, 70-764, 70-483, 70-487, 70-532]

  # Nobody serves on both sides.
  requirement people-with-exams-and-others-with-assessment(n): team of:
    n people who passed any of integration-exams
    n other people who passed biztalk-application-integration-assessment

  option application-integrator "Application Integrator" zh-CN "应用程序集成商":
    silver requires:
      skills "Exam and assessment requirements" zh-CN "考试和评估要求": people-with-exams-and-others-with-assessment(2)

    gold requires:
      skills "Exam and assessment requirements" zh-CN "考试和评估要求": people-with-exams-and-others-with-assessment(4)

  example "Two of four did both and serve where they are needed", as of 2018-03-15:
    2 person:
      exam-pass code 70-412, passed-on 2017-06-15
    2 person:
      exam-pass code 70-532, passed-on 2017-06-15
      assessment-pass name biztalk-application-integration-assessment, passed-on 2018-03-15
    expect silver

  example "Three who did both: the fourth person is missing", as of 2018-03-15:
    3 person:
      exam-pass code 70-412, passed-on 2017-06-15
      assessment-pass name biztalk-application-integration-assessment, passed-on 2017-06-15
    expect no level

  example "Gold for eight people, four of whom did both", as of 2018-03-15:
    4 person:
      exam-pass code 70-742, passed-on 2017-06-15
      assessment-pass name biztalk-application-integration-assessment, passed-on 2017-06-15
    4 person:
      exam-pass code 70-487, passed-on 2017-06-15
    expect gold

  example "Seven who did both are one short of gold", as of 2018-03-15:
    7 person:
      exam-pass code 70-462, passed-on 2017-06-15
      assessment-pass name biztalk-application-integration-assessment, passed-on 2017-06-15
    expect silver
