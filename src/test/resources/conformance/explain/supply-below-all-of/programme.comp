competency q:
  option o:
    silver requires:
      all of:
        (total amount in USD of revenue in the last 12 closed months) at least USD 50 in developed markets, USD 30 in developing markets
        2 people who passed 70-346
