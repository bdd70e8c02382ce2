competency later "Later":
  option only:
    silver requires:
      (number of customers where later of (earliest started-on of subscriptions where trial) and (2018-01-01) on or after 2018-01-01) at least 1

competency earlier "Earlier":
  option only:
    silver requires:
      (number of customers where earlier of (earliest started-on of subscriptions where trial) and (2018-01-01) on or before 2018-01-01) at least 1
