competency mail "Mail":
  option any-way:
    silver requires:
      some usage in the last closed month where (customer associated as dpor) at the end of the month
