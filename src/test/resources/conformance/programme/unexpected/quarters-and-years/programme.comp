competency t "T":
  option main "Main":
    silver requires:
      (total paid-seats of usage in the last closed week) at least 1
      (total paid-seats of usage in the last 2 closed quarter) at least 1
      (total paid-seats of usage in the last closed years) at least 1
      (total paid-seats of usage in the last 2 quarters) at least 1
      (total paid-seats of usage in the last quarter) at least 1
      (total paid-seats of usage in the previous quarter) at least 1
      (total paid-seats of usage in the current quarter) at least 1
      (total paid-seats of usage in this year) at least 1
      (total paid-seats of usage in the last fiscal year) at least 1
      (total paid-seats of usage in the last 2 closed fiscal year) at least 1
      (total paid-seats of usage in the current fiscal quarter) at least 1
      1 person who (some certification-awards where achieved-on in the last quarter)
      1 person who (some certification-awards where achieved-on in the last 2 years)
