competency mail "Mail":
  measure users: total active-users of usage in the last closed month
  measure a: b + 1
  measure b: users + 1
  option any-way:
    silver requires:
      users at least 10
      a at least 1
