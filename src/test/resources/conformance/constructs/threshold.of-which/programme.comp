competency small "Small":
  measure licences: total amount in USD of revenue in the last 12 closed months where product is dynamics-365
  option only:
    silver requires:
      new: licences at least USD 100,000, of which at least USD 25,000 where net-new
      not-new: licences at least USD 100,000, of which at least USD 25,000 where not net-new
      at-most: licences at least USD 100,000, of which less than USD 25,000 where net-new
      either: (licences at least USD 100,000, of which at least USD 25,000 where net-new) or market is developing
