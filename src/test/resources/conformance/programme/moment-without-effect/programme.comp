competency mail "Mail":
  option any-way:
    silver requires:
      (total paid-seats of usage in the last closed month where not trial a year earlier) at least 300
