competency weighed "Weighed":
  track main "Main":
    metric revenue "Revenue", at most 100 points:
      1 point for each (total (amount if (customer associated as dpor), (amount / 10) otherwise) in USD of revenue in the last 12 closed months) / USD 1
    metric plain "The same without a currency", at most 100 points:
      1 point for each (total (10 if (customer associated as dpor), 1 otherwise) of revenue in the last 12 closed months)
  silver requires:
    score at least 22
