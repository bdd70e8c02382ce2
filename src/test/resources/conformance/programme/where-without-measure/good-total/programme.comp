competency mail "Mail":
  option any-way:
    silver requires:
      total active-users of usage in the last closed month at least 10 where not trial
