competency mail "Mail":
  measure users: total active-users of usage in the last closed month
  option any-way:
    gold requires:
      users at least 10
