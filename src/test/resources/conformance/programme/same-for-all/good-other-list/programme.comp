measure seats: total paid-seats of usage in the last closed month
measure seats-there of customer: total paid-seats of usage in the last closed month

competency mail "Mail":
  option any-way:
    silver requires:
      2 people who passed 70-347 and seats at least 300
      2 customers where seats-there at least 300 and associated as dpor
