competency many "Many":
  option one "One":
    silver requires:
      customers: (number of customers) at least 1
    gold requires:
      customers: (number of customers) at least 2
