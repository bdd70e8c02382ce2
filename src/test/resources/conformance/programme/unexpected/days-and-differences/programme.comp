competency t "T":
  option main "Main":
    silver requires:
      1 person who (some certification-awards where achieved-on 90 days ago)
      1 person who (some certification-awards where achieved-on within 90 days)
      5 different market of customers
      customers in at least 2 markets
      number of 10 of (number of customers) at least 2
      1 person who held mcsa-office-365 3 months earlier
