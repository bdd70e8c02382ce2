competency of-office "Of office":
  option only:
    silver requires:
      (total active-users of usage in the last closed month where customer associated as any of [delegated-administrator of office-365, csp]) at least 10

competency whichever "Whichever":
  option only:
    silver requires:
      (total active-users of usage in the last closed month where customer associated as any of [delegated-administrator, csp]) at least 10

competency csp-of-office "Csp of office":
  option only:
    silver requires:
      (total active-users of usage in the last closed month where customer associated as any of [delegated-administrator, csp of office-365]) at least 10

competency all-of "All of":
  option only:
    silver requires:
      (total active-users of usage in the last closed month where customer associated as all of [delegated-administrator of office-365, csp]) at least 10
