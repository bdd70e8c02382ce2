competency mail "Mail":
  measure users: total active-users of usage in the last closed month where workload is one of [yammer]
  option any-way:
    silver requires:
      users at least 10
