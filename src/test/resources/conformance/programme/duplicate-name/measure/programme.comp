competency mail "Mail":
  measure users: total active-users of usage in the last closed month
  measure users: number of people
  option any-way:
    silver requires:
      users at least 10
