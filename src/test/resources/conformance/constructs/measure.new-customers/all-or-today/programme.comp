competency first-of-all "First of all":
  option only:
    silver requires:
      (number of customers where (earliest started-on of all subscriptions) in the last 12 months) at least 1

competency first-of-those-today "First of those today":
  option only:
    silver requires:
      (number of customers where (earliest started-on of subscriptions) in the last 12 months) at least 1

competency latest-of-all "Latest of all":
  option only:
    silver requires:
      (number of customers where (latest started-on of all subscriptions) in the last 12 months) at least 1

competency paid "Paid":
  option only:
    silver requires:
      (number of customers where (earliest started-on of all subscriptions where not trial) in the last 12 months) at least 1
