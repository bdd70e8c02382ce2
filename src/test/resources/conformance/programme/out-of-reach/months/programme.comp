competency mail "Mail":
  measure users: total active-users of usage in the last 0 closed months
  option any-way:
    silver requires:
      users at least 10
