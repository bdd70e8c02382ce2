exam 70-410 "Managing Office 365 Identities and Requirements"
competency mail "Mail":
  measure users: total active-users of usage in the last closed month
  option any-way:
    silver requires:
      users at least 10
