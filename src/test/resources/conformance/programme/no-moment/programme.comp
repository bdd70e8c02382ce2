competency mail "Mail":
  option any-way:
    silver requires:
      some usage in the last closed month where (paid-seats at least 3) at the end of the month
