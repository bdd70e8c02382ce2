competency by-market "By market":
  option only:
    silver requires:
      total active-users of usage in the last closed month at least 20 in developed markets, 10 in developing markets

competency both-alike "Both alike":
  option only:
    silver requires:
      total active-users of usage in the last closed month at least 10 in developed markets, 10 in developing markets

competency or-otherwise "Or otherwise":
  option only:
    silver requires:
      total active-users of usage in the last closed month at least 20 in developed markets, 10 otherwise

competency one-number "One number":
  option only:
    silver requires:
      total active-users of usage in the last closed month at least 10
