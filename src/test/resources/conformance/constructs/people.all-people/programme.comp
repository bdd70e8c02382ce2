competency here "Here":
  option only:
    silver requires:
      (number of people who passed 70-346) at least 2

competency ever "Ever":
  option only:
    silver requires:
      (number of all people who passed 70-346) at least 2
