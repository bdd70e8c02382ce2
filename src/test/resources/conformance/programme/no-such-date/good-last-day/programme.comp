exam 70-410 "Implementing", retired 2018-02-28
competency mail "Mail":
  measure users: total active-users of usage in the last closed month
  option any-way:
    silver requires:
      users at least 10
