competency c:
  option main:
    silver requires:
      skills: 1 person who holds mcsa-office-365 on 2017-06-30
      growing: growth of (number of people who hold mcsa-office-365) at least 1
      users: (total active-users of usage in the last closed month where customer associated as cpor at the end of the month) at least 100
competency t:
  track t:
    metric a, at most 10 points: 10 points in proportion to growth of (number of customers where associated as cpor) up to 3
  silver requires:
    score at least 3
