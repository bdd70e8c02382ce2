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
