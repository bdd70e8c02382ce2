competency total-alone "Total alone":
  track t "T":
    metric a, at most 80 points:
      80 points in proportion to (total active-users of usage in the last closed month where workload is yammer) up to 80
    metric b, at most 20 points:
      20 points in proportion to (total active-users of usage in the last closed month where workload is proplus) up to 20
  designation requires:
    score at least 70

competency one-in-each "One in each":
  track t "T":
    metric a, at most 80 points:
      80 points in proportion to (total active-users of usage in the last closed month where workload is yammer) up to 80
    metric b, at most 20 points:
      20 points in proportion to (total active-users of usage in the last closed month where workload is proplus) up to 20
  designation requires:
    score at least 70
    every metric at least 1

competency some-in-each "Some in each":
  track t "T":
    metric a, at most 80 points:
      80 points in proportion to (total active-users of usage in the last closed month where workload is yammer) up to 80
    metric b, at most 20 points:
      20 points in proportion to (total active-users of usage in the last closed month where workload is proplus) up to 20
  designation requires:
    score at least 70
    every metric more than 0

competency more-than-70 "More than 70":
  track t "T":
    metric a, at most 80 points:
      80 points in proportion to (total active-users of usage in the last closed month where workload is yammer) up to 80
    metric b, at most 20 points:
      20 points in proportion to (total active-users of usage in the last closed month where workload is proplus) up to 20
  designation requires:
    score more than 70
    every metric more than 0
