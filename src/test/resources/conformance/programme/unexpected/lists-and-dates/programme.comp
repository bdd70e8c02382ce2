competency t "T":
  option main "Main":
    silver requires:
      number of customers where (earliest starts-on of associations) in the last 12 months at least 3
      (number of usage where month in the last 12 months) at least 3
      5 customers where market is developed, of whom 2 where associated as dpor
      (number of associations in the last 36 months) at least 2
      (number of designations in the last 36 months) at least 2
      average active-users of usage in the last 12 closed months at least 3
      every person holds mcsa-office-365
      every person passed 70-346
      all people passed 70-346
      2 people who passed 70-346 in the last 12 months
      all of:
        certified "Certified": all of:
          2 people who passed 70-346
          1 person who passed 70-347
      all of:
        certified: 2 people who passed 70-346
        1 person who passed 70-347
