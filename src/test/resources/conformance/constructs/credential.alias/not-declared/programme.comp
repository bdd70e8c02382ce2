competency other "Other":
  option only:
    silver requires:
      1 person who passed data-platform-foundational-assessment
