competency two-different-people:
  option main:
    silver requires:
      people "Assessments": team of:
        1 person who passed cloud-platform-assessment
        1 other person who passed voice-framework-assessment
