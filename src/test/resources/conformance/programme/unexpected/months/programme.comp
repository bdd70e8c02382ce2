competency mail "Mail":
  option any-way:
    silver requires:
      (total active-users of usage in the last month) at least 5
      (total active-users of usage in the trailing twelve months) at least 5
      as-of-date in the last year
