competency c:
  measure seats: total paid-seats of usage in the last closed month
  measure users: total active-users of usage in the last closed month
  track t:
    metric a, at most 20 points:
      5 points for each complete 10 people who passed 70-346
      5 points for each 10 people who passed 70-346
      5 points for each full 10 customers
      5 points for each full 10 seats
      5 points for each full 1% of growth in percent of seats
      5 points for each full EUR 5 of seats
      5 points for every full 10 people who passed 70-346
  silver requires:
    the greater of seats and users at least 10
    max(seats, users) at least 10
    (number of full 0 of seats) at least 5
    (number of full seats of users) at least 5
    greater of seats or users at least 5
    greater of seats and as-of-date at least 5
    greater of seats and 40% at least 5
    number of full 50 customers at least 5
