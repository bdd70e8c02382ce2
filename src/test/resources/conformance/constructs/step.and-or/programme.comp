competency both "Both":
  option only:
    silver requires:
      partner has gold and partner has infrastructure

competency either "Either":
  option only:
    silver requires:
      partner has gold or partner has infrastructure

competency neither "Neither":
  option only:
    silver requires:
      not (partner has gold or partner has infrastructure)
