competency small "Small":
  option only:
    silver requires:
      users: total active-users of usage in the last closed month at least 300
