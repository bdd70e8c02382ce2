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

  example "Two with exams, two with the assessment, one of them the same", as of 2018-03-15:
    person:
      exam-pass code 70-412, passed-on 2017-06-15
    person:
      exam-pass code 70-532, passed-on 2017-06-15
      assessment-pass name biztalk-application-integration-assessment, passed-on 2017-06-15
    person:
      assessment-pass name biztalk-application-integration-assessment, passed-on 2018-03-15
    expect silver

  example "One person short on each side: two exams of one, another exam, passed tomorrow", as of 2018-03-15:
    person:
      exam-pass code 70-412, passed-on 2017-06-15
      exam-pass code 70-740, passed-on 2017-06-15
      assessment-pass name biztalk-application-integration-assessment, passed-on 2018-03-16
    person:
      exam-pass code 70-533, passed-on 2017-06-15
      assessment-pass name biztalk-application-integration-assessment, passed-on 2017-06-15
    expect no level

  example "Gold for the same four", as of 2018-03-15:
    4 person:
      exam-pass code 70-742, passed-on 2017-06-15
      assessment-pass name biztalk-application-integration-assessment, passed-on 2017-06-15
    expect gold

  example "Three with exams are one short of gold, however many passed the assessment", as of 2018-03-15:
    3 person:
      exam-pass code 70-487, passed-on 2017-06-15
    5 person:
      assessment-pass name biztalk-application-integration-assessment, passed-on 2017-06-15
    expect silver
