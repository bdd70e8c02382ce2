competency now "Now":
  option only:
    silver requires:
      (number of people who hold azure-administrator) at least 2

competency then "Then":
  option only:
    silver requires:
      (number of people who hold azure-administrator) on 2018-01-01 at least 2

competency growth "Growth":
  option only:
    silver requires:
      growth of (number of people who hold azure-administrator) at least 1

competency half-more "Half more":
  option only:
    silver requires:
      (number of people who hold azure-administrator) at least (number of people who hold azure-administrator) on 2018-01-01 * 150%
