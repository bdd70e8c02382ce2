competency c "C":
  specialization adoption "adoption"
  specialization calling "calling"
  option o "O":
    silver requires:
      best: (highest total-points of scores where date in the last 12 months) at least 80
      worst: (lowest total-points of scores) at least 60
      average: (average total-points of scores) more than 75.5
      largest: (highest amount in USD of revenue in the last 12 closed months) at least USD 1,000
      days: (average (days between audit-passed-on and customer-references-approved-on) of specialization-applications) at most 20
