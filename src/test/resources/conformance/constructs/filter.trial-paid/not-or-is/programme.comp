competency paid "Paid":
  option only:
    silver requires:
      (total active-users of usage in the last closed month where not trial) at least 10

competency trials "Trials":
  option only:
    silver requires:
      (total active-users of usage in the last closed month where trial) at least 10

competency whichever "Whichever":
  option only:
    silver requires:
      total active-users of usage in the last closed month at least 10

competency no-trial "No trial":
  option only:
    silver requires:
      (total active-users of usage in the last closed month where trial is no) at least 10
