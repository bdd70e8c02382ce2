competency mail "Mail":
  measure users: total active-users of usage where month is 2018-13
  option any-way:
    silver requires:
      users at least 10
