measure seats: total paid-seats of usage in the last closed month
measure users: total active-users of usage in the last closed month
measure active-share "active share": users / seats
condition enough(n): users / seats at least n

competency mail "Mail":
  option any-way:
    silver requires:
      users / seats at least 40
      active-share more than 40 in developed markets, 30% in developing markets
      (number of customers where associated as dpor) / (number of customers) at least 50
      growth in percent of seats at least 0.2
      enough(25)
      (active-share a year earlier) from 20 to 40
competency points "Points":
  track main:
    metric shares, at most 20 points: 20 points in proportion to users / seats up to 40
    metric growth, at most 20 points: 20 points in proportion to growth in percent of seats up to 0.2
  silver requires:
    score at least 10
