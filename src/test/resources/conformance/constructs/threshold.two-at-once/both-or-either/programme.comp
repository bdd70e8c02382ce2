competency both "Both":
  option only:
    silver requires:
      all of:
        total amount in USD of revenue in the last 12 closed months at least USD 100
        (total amount in USD of revenue in the last 12 closed months where net-new) at least USD 25

competency either "Either":
  option only:
    silver requires:
      any of:
        total amount in USD of revenue in the last 12 closed months at least USD 100
        (total amount in USD of revenue in the last 12 closed months where net-new) at least USD 25

competency part-of-the-whole "Part of the whole":
  option only:
    silver requires:
      (total amount in USD of revenue in the last 12 closed months where net-new) / (total amount in USD of revenue in the last 12 closed months) at least 25%
