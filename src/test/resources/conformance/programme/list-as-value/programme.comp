competency t "T":
  option main "Main":
    silver requires:
      revenue at least USD 175,000
      customers at least 5
      (number of customers where usage at least 5) at least 5
      active-users at least 5
      (number of customers where paid-seats at least 300) at least 20
      (number of customers where workload is yammer) at least 20
