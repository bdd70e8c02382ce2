measure seats: total paid-seats of usage in the last closed month
measure seats-of-one of customer: total paid-seats of usage in the last closed month
condition in-developed: market is developed
condition big: (total paid-seats of usage in the last closed month) at least 300
condition big-one of customer: seats-of-one at least 300
condition partner-developed: market of partner is developed
condition enrolled-now: enrolled is yes

competency mail "Mail":
  option any-way:
    silver requires:
      2 customers where in-developed
      2 customers where big and associated as dpor
      (number of customers where market of partner is developed and big-one) at least 2
      (number of customers where enrolled-now) at least 2
      (total (seats) of customers) at least 200
      (total (seats-of-one) of customers) at least 200
      (number of different month of usage in the last 6 closed months with total (seats) at least 300) at least 1
      2 customers where partner-developed and associated as dpor
      (total active-users of usage in the last closed month where big-one) at least 5
      in-developed
      big
