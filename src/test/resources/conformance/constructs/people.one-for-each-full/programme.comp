competency c "C":
  option o:
    silver requires:
      (number of people who passed 70-346) at least (number of full 50 of number of customers)
