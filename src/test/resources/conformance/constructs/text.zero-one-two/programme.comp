competency c "Numbers":
  option one "One":
    silver requires:
      1 person who holds mcsa-office-365 or passed 70-346
      number of customers at least 1
  option two "Two":
    silver requires:
      2 people who hold mcsa-office-365 or passed 70-346
      2 customers where associated as dpor
