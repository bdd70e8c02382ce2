measure seats: total paid-seats of usage in the last closed month
measure users: total active-users of usage in the last closed month
measure grown "growth": growth in percent of seats
condition enough(n): users / seats at least n

competency mail "Mail":
  option any-way:
    silver requires:
      grown at least 20
      grown / 100 at least 20%
      growth of (users / seats) at least 5%
      seats at least seats a year earlier * 120%
      seats / (seats a year earlier) - 1 at least 20%
      seats at least (20% in developed markets, 30% in developing markets) * users
      some scores where total-points at least 30%
      enough(25%)

competency score "Score":
  track main:
    metric active, at most 20 points:
      20 points in proportion to users / seats up to 40%
  silver requires:
    score at least 10
