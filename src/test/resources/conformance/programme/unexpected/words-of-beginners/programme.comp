competency t "T":
  option main "Main":
    silver requires:
      any 2 of:
        1 person who passed 70-346
        1 person who passed 70-347
        1 person who passed 70-532
      a person who passed 70-346
      one person who passed 70-346
      two people passed 70-346
      2 people who passed at least 2 of [70-346, 70-347, 70-532]
      2 people who passed any 2 of [70-346, 70-347, 70-532]
      2 people who at least 2 of [70-346]
      no fewer than 2 people who passed 70-346
      (number of people who passed 70-346) no fewer than 2
      (total amount in USD of revenue in the last closed month) at least USD 15 000
      1 person who passed 70-346, until 2018-12-31
      2 people where passed 70-346 and (earliest passed-on of exams) after as-of-date 2 years earlier
      2 people who passed 70-346 in the last 2 years
      2 people who passed 70-346 within 2 years
      partner market is developed
      if market of partner is developed: 2 people who passed 70-346
      for each customer: 1 usage-record
      partner is authorized as surface-hub-adr
      2 customers who are associated as dpor
      (number of customers where is associated as any of [dpor, csp]) at least 2
      2 customers who are not associated as dpor
