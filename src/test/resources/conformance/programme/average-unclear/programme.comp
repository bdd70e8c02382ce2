competency mail "Mail":
  measure users: average active-users of usage in the last 12 closed months
  measure spent: average amount in USD of revenue in the last 12 closed months
  measure share: average (active-users / paid-seats) of usage where month is last-closed-month
  measure ratio: average (total-points / (number of metrics)) of scores
  measure money-of-months: average amount per month of revenue in the last 12 closed months
  measure largest: highest amount of revenue in the last 12 closed months
  option any-way:
    silver requires:
      users at least 10
      (maximum total-points of scores) at least 80
      (highest date of scores) at least 80
      (latest total-points of scores) at least 80
