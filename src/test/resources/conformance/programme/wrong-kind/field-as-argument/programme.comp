competency mail "Mail":
  measure users(w): total active-users of usage in the last closed month where workload is w
  option any-way:
    silver requires:
      (number of usage in the last closed month where users(workload) more than 300) at least 5
