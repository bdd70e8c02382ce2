competency mail "Mail" zh_CNN "邮件":
  measure users: total active-users of usage in the last closed month
  option any-way:
    silver requires:
      users at least 10
