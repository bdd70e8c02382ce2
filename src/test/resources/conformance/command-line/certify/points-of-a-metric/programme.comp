competency tiers "Tiers":
  measure performance "Performance": points of customers-added + points of deployments
  track large "Large", if number of customers at least 2:
    metric customers-added "Customers added", at most 30 points: 5 points for each (number of customers)
    metric deployments "Deployments", at most 30 points: 10 points for each (number of different workload of usage in the last closed month)
    metric people "People", from 2018-01-01, at most 40 points: 4 points for each person who passed 70-346
    metric people "People", until 2017-12-31, at most 40 points: 20 points for each person who passed 70-346
  track small "Small", otherwise:
    metric deployments "Deployments", at most 30 points: 10 points for each (number of different workload of usage in the last closed month)
  silver requires:
    performance at least 20
  gold requires:
    performance at least 20
    points of people at least 8
