competency mail "Mail":
  measure users: total active-users of usage in the last closed month
  option any-way:
    silver requires:
      users at least 10
