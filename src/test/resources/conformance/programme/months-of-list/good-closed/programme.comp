competency t "T":
  option main "Main":
    silver requires:
      (total amount in USD of azure-consumption in the last 12 closed months) at least USD 5
      (number of subscriptions where started-on in the last 12 months) at least 5
