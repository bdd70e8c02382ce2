competency a:
  condition skilled of person: passed 70-347
  measure required-points: (200 in developed markets, 100 in developing markets)
  option main:
    silver requires:
      s1: (number of people who hold mcsa-office-365) at least 2 and at most 5
      s2: 2 people who hold mcsa-office-365 for at least 6 months
      s3: partner has gold since 2020-01-01
      s4: 5 customers who have at least 10 usage
      s5: number of customers at least 4,000 in all markets
      s6: number of customers more than or equal to 5
      s7: partner has silver or some memberships where level is gold and purchased-on before 2013-07-01
      s8: any of:
        2 people who passed 70-346
        2 people who are skilled
      s9: name of partner is not country of partner
      either:
        2 people who passed 70-346
      or:
        2 people who passed 70-347

competency b:
  track t:
    metric m, at most 10 points: 1 point for each customer where associated as dpor
    silver requires:
      score at least 4

competency c:
  track t:
    metric m, at most 10 points:
      2 points for each customer where associated as dpor, up to 6 points
  silver requires:
    metric m at least 4

competency d:
  measure acr: total amount in USD of azure-consumption in the last 12 closed months
  track t:
    metric a, at most 20 points: 20 points in proportion to (growth in percent of acr if (acr at least USD 1,000), 0 otherwise) up to 20
  designation requires:
    score at least 10

competency e:
  option main:
    silver requires:
      5 customers where associated as cpor since 2023-01-01
      5 customers where associated as cpor for 6 months
