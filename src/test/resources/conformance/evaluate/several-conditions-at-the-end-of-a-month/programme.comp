competency small "Small":
  option reseller:
    silver requires:
      seats: (total paid-seats of usage in the last closed month
        where ((customer associated as dpor and not customer associated as csp) at the end of the month)) at least 10
