set both "Both" en-_x "Both": [70-346, 70-347]
requirement skilled "Skilled" "Again": 2 people who passed any of both
measure seats(n) "Seats" e "Seats": n * (total paid-seats of usage in the last closed month)
competency mail "Mail" zh_CNN "邮件":
  measure users: total active-users of usage in the last closed month
  option any-way:
    silver requires:
      users at least 10
