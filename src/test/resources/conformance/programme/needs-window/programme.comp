competency mail "Mail":
  measure users: total active-users of usage
  option any-way:
    silver requires:
      users at least 10
