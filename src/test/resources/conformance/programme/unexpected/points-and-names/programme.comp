competency c0 "C":
  track a:
    metric m, at most 20 points:
      1 point for each 1% of growth of (number of customers)
competency c1 "C":
  track a:
    metric m, at most 20 points:
      1 point for each USD 1,250 of growth of (number of customers)
competency c2 "C":
  track a:
    metric m, at most 20 points:
      20 points if number of customers at least 10, 10 points if number of customers at least 5
competency c3 "C":
  track a:
    metric m, at most 20 points:
      10 points for each number of customers where market is developed
competency c4 "C":
  track a:
    metric m, at most 20 points:
      5 points if 2 people who hold mcsa-office-365 until 2023-11-30, 3 people from 2023-12-01
competency c5 "C":
  track a:
    metric m, at most 20 points:
      5 points if no people who hold mcsa-office-365
competency c6 "C":
  silver requires:
    at least one point in every metric
competency c7 "C":
  silver requires:
    score at least 60 and less than 80
competency c8 "C":
  option a:
    silver requires:
      (1 until 2023-11-30, 2 from 2023-12-01) people who hold mcsa-office-365
competency c9 "C":
  option a:
    silver requires:
      no people who hold mcsa-office-365
competency c10 "C":
  measure r: total amount in USD of revenue in the last closed month
  option a:
    silver requires:
      r at least USD 5,000 in the last 12 closed months
competency c11 "C":
  measure worth "consumption" of usage: active-users
competency c12 "C":
  requirement worth "consumption" (n): n people who passed 70-346
competency c13 "C":
  option a:
    silver requires:
      authorized "A": authorized as surface-hub-adr
competency c14 "C":
  option a:
    silver requires:
      passed "Exams": 1 person who passed 70-346
competency c15 "C":
  measure revenue-pairs(least): 5
