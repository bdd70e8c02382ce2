competency mail "Mail":
  measure users: total amount of revenue in the last closed month
  option any-way:
    silver requires:
      users at least 10
