competency mail "Mail":
  measure users: total amount in USD of revenue in the last closed month
  option any-way:
    silver requires:
      users at least USD 10
