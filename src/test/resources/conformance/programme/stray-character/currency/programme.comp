competency mail "Mail":
  option any-way:
    silver requires:
      (total amount in USD of azure-consumption in the last 12 closed months) at least $10,000
