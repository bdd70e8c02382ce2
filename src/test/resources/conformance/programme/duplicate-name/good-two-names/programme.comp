competency mail "Mail":
  measure users: total active-users of usage in the last closed month
  measure staff: number of people
  option any-way:
    silver requires:
      users at least staff
