competency both-groups:
  option main:
    silver requires:
      people "Assessments": team of:
        2 people who passed cloud-platform-assessment
        1 other person who passed voice-framework-assessment
