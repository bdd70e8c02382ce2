competency growth-of-people:
  option main:
    silver requires:
      growth of (number of people who passed 70-347) since 2019-06-15 at least 2
