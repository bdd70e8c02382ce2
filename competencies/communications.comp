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

  example "One by exams, one by the certification, one of the two assessed", as of 2018-03-15:
    person:
      exam-pass code 70-334, passed-on 2017-06-15
      exam-pass code 70-333, passed-on 2018-03-15
      assessment-pass name voice-framework-assessment, passed-on 2018-03-15
    person:
      certification-award name mcse-productivity, earned-on 2017-06-15
    expect silver

  example "Who qualifies both ways is one person", as of 2018-03-15:
    person:
      exam-pass code 70-334, passed-on 2017-06-15
      exam-pass code 70-333, passed-on 2017-06-15
      certification-award name mcse-productivity, earned-on 2017-06-15
      assessment-pass name voice-framework-assessment, passed-on 2017-06-15
    person:
      exam-pass code 70-334, passed-on 2017-06-15
      assessment-pass name voice-framework-assessment, passed-on 2017-06-15
    expect no level

  example "Gold for four, two of whom are assessed", as of 2018-03-15:
    2 person:
      certification-award name mcse-productivity, earned-on 2017-06-15
    2 person:
      exam-pass code 70-334, passed-on 2017-06-15
      exam-pass code 70-333, passed-on 2017-06-15
      assessment-pass name voice-framework-assessment, passed-on 2017-06-15
    expect gold

  example "Those who are assessed are not among those who qualify", as of 2018-03-15:
    5 person:
      certification-award name mcse-productivity, earned-on 2017-06-15
    2 person:
      assessment-pass name voice-framework-assessment, passed-on 2017-06-15
    expect no level
