competency mail "Mail":
  measure users: total active-user of usage in the last closed month
  option any-way:
    silver requires:
      users at least 10
