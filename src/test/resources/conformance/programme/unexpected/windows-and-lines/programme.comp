competency mail "Mail":
  option any-way:
    silver requires:
      3 people who passed 70-346, 2 people who passed 70-347
    gold requires:
      (number of usage-records in the last 90 days) at least 5
  option other-way:
    silver requires:
      (some subscriptions where started-on in the last 3 years)
    gold requires:
      largest amount in USD of revenue at least USD 5,000
