competency mail "Mail":
  measure users: total active-users of usage in the last closed month
  option any-way:
    silver requires:
      users at least 10
      skills: any of:
        note "Nothing yet."
        1 person who passed 70-346
