# Data Platform.

competency data-platform "Data Platform" zh-CN "数据平台":
  assessment data-platform-foundational-assessment, also "Technical Assessment Data Platform Foundational"

  option big-data "Big Data" zh-CN "大数据":
    # The same people pass both.
    requirement assessed-people(n):
      n people who passed data-platform-foundational-assessment
        and passed any of [sql-server-2016-assessment, azure-data-warehouse-assessment, azure-data-services-assessment]

    silver requires:
      skills "Assessment requirements" zh-CN "评估要求": assessed-people(2)

    gold requires:
      skills "Assessment requirements" zh-CN "评估要求": assessed-people(4)

  option sql-server-specialist "SQL Server Specialist" zh-CN "SQL Server 专家":
    # Each person completes any one area: database administration or database development.
    requirement specialists(n):
      n people who (passed all of [70-764, 70-765] or passed all of [70-762, 70-761, 70-473])
        and passed data-platform-foundational-assessment

    silver requires:
      skills "Exam and assessment requirements" zh-CN "考试和评估要求": specialists(1)

    gold requires:
      skills "Exam and assessment requirements" zh-CN "考试和评估要求": specialists(2)

  example "Assessments and exams of several people are not put together", as of 2018-03-15:
    person:
      assessment-pass name data-platform-foundational-assessment, passed-on 2017-06-15
      assessment-pass name azure-data-warehouse-assessment, passed-on 2017-06-15
      exam-pass code 70-764, passed-on 2017-06-15
      exam-pass code 70-762, passed-on 2017-06-15
      exam-pass code 70-761, passed-on 2017-06-15
    person:
      assessment-pass name data-platform-foundational-assessment, passed-on 2017-06-15
      exam-pass code 70-765, passed-on 2017-06-15
      exam-pass code 70-473, passed-on 2017-06-15
    person:
      assessment-pass name sql-server-2016-assessment, passed-on 2017-06-15
      exam-pass code 70-764, passed-on 2017-06-15
      exam-pass code 70-765, passed-on 2017-06-15
    expect no level in big-data
    expect no level in sql-server-specialist

  example "Three with both assessments, one of them a specialist in both areas", as of 2018-03-15:
    2 person:
      assessment-pass name data-platform-foundational-assessment, passed-on 2017-06-15
      assessment-pass name azure-data-services-assessment, passed-on 2018-03-15
    person:
      assessment-pass name data-platform-foundational-assessment, passed-on 2017-06-15
      assessment-pass name azure-data-warehouse-assessment, passed-on 2017-06-15
      exam-pass code 70-764, passed-on 2017-06-15
      exam-pass code 70-765, passed-on 2017-06-15
      exam-pass code 70-762, passed-on 2017-06-15
      exam-pass code 70-761, passed-on 2017-06-15
      exam-pass code 70-473, passed-on 2017-06-15
    expect silver
    expect silver in big-data
    expect silver in sql-server-specialist

  example "Gold for four, two of them under the other spelling", as of 2018-03-15:
    2 person:
      assessment-pass name data-platform-foundational-assessment, passed-on 2017-06-15
      assessment-pass name sql-server-2016-assessment, passed-on 2017-06-15
    2 person:
      assessment-pass name "Technical Assessment Data Platform Foundational", passed-on 2017-06-15
      assessment-pass name sql-server-2016-assessment, passed-on 2017-06-15
    expect gold in big-data
    expect no level in sql-server-specialist

  example "Gold for two specialists in different areas; the same two are silver in Big Data", as of 2018-03-15:
    person:
      assessment-pass name data-platform-foundational-assessment, passed-on 2017-06-15
      assessment-pass name sql-server-2016-assessment, passed-on 2017-06-15
      exam-pass code 70-764, passed-on 2017-06-15
      exam-pass code 70-765, passed-on 2017-06-15
    person:
      assessment-pass name data-platform-foundational-assessment, passed-on 2017-06-15
      assessment-pass name azure-data-services-assessment, passed-on 2017-06-15
      exam-pass code 70-762, passed-on 2017-06-15
      exam-pass code 70-761, passed-on 2017-06-15
      exam-pass code 70-473, passed-on 2017-06-15
    expect gold
    expect gold in sql-server-specialist
    expect silver in big-data
