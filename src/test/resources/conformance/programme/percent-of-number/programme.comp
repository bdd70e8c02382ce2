measure seats: total paid-seats of usage in the last closed month
measure grown "growth": growth in percent of seats
condition enough(n): grown at least n

competency mail "Mail":
  option any-way:
    silver requires:
      grown at least 20%
      grown from 20% to 29%
      growth of seats at least 20%
      growth in percent of (number of people who passed 70-346) since 2018-01-01 at least 35 in developed markets, 20% in developing markets
      number of customers at least 5%
      seats at least seats a year earlier + 20%
      seats at least 300, of which at least 50% where not trial
      (number of different workload of usage in the last closed month with total paid-seats at least 30%) at least 1
      enough(25%)

competency score "Score":
  track main:
    metric growth, at most 20 points:
      20 points in proportion to grown up to 20%
      (10% until 2020-01-01, 2 from 2020-01-02) points for each number of customers
      1 point for each grown / 10%
  silver requires:
    score at least 70%
