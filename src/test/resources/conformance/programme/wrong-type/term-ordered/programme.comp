competency mail "Mail":
  measure users: total active-users of usage in the last closed month where workload at least 5
  option any-way:
    silver requires:
      users at least 10
