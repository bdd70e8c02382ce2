# Communications.

competency communications "Communications" zh-CN "通信":
  # Each person by the exams or by the certification.
  requirement qualified-people(n, k):
    n people who passed all of [70-334, 70-333] or hold mcse-productivity, of whom k passed voice-framework-assessment

  option systems-integrator "Systems Integrator" zh-CN "系统集成商":
    silver requires:
      skills "Exam and assessment requirements" zh-CN "考试和评估要求": qualified-people(2, 1)

    gold requires:
      skills "Exam and assessment requirements" zh-CN "考试和评估要求": qualified-people(4, 2)
