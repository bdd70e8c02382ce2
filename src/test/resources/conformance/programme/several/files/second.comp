competency post "Mail":
  measure users: total active-users of usage in the last closed month
  option any-way:
    silver requires:
      usrs at least 10
