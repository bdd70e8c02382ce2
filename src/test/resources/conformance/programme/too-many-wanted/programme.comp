competency mail "Mail":
  measure users: total active-users of usage in the last closed month
  option any-way:
    silver requires:
      1 person who passed 3 of [70-346, 70-347]
