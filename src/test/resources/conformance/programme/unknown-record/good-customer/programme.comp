competency mail "Mail":
  measure users: total active-users of usage in the last closed month where customer associated as dpor
  option any-way:
    silver requires:
      users at least 10
