competency deals "Deals":
  option main "Main":
    silver requires:
      (number of revenue in the last 12 closed months where amount at least USD 10,000 and kind is license) at least 2
    gold requires:
      (number of customers where (some revenue in the last 12 closed months where not amount less than USD 5,000)) at least 2
