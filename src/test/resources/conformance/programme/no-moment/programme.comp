competency mail "Mail":
  option any-way:
    silver requires:
      some usage in the last closed month where (paid-seats at least 3) at the end of the month
      1 person who holds mcsa-office-365 90 days earlier
      1 person who holds mcsa-office-365 3 months later
      some usage in the last closed month where month 90 days earlier before 2018-01
