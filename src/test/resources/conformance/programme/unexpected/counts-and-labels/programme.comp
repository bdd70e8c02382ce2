competency Cloud Migration:
  option o:
    silver requires:
      1 person who passed 70-346
competency "Cloud Migration":
  option o:
    silver requires:
      1 person who passed 70-346
competency x:
  measure seats: total paid-seats of usage in the last closed month
  option o:
    silver requires:
      4 people who passed 70-346, at least one of whom passed 70-347
      4 people who passed 70-346, of whom at least 2 passed 70-347
      (number of people who passed 70-346) at least 4, of whom at least 2 passed 70-347
      4 people who passed 70-346, of whom 3 passed 70-347, of whom 2 passed 70-345
      4 people who passed 70-346, of whom 3 passed 70-347 and of whom 2 passed 70-345
      2 different people who passed 70-347
      (number of people who passed 70-346) at least 30% of (number of people)
      at most 2 people who passed 70-346
      more than 2 people who passed 70-346
      Exam requirements: 1 person who passed 70-346
      2 people who held mcsa-office-365
      partner has at least silver
      (total amount in USD of azure-consumption in each of the last 3 closed months) at least USD 5
      5 customers where (total paid-seats of usage of customer in the last closed month) from 11 to 300
      1 person who passed 70-695 within the last 12 months
      average units of device-shipments at least 3
competency y:
  track t:
    metric a, at most 20 points:
      -10 points if (number of customers) at least 5
      10 points for at least 2 people who passed 70-346
      4 points for each person who passed 70-346 only if 2 people who passed 70-347
      5 points for each 10 customers
  silver requires:
    score at least 5
