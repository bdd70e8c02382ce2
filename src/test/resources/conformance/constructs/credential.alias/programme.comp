competency c "C":
  assessment data-platform-foundational-assessment, also "Data Platform Foundational"
  option o "O":
    silver requires:
      2 people who passed data-platform-foundational-assessment
