competency now "Now":
  option only:
    silver requires:
      partner has gold

competency a-year-earlier "A year earlier":
  option only:
    silver requires:
      partner has gold a year earlier

competency twelve-months-earlier "Twelve months earlier":
  option only:
    silver requires:
      partner has gold 12 months earlier

competency within-the-year "Within the year":
  option only:
    silver requires:
      (number of memberships where starts-on in the last 12 months) at least 1

competency half-a-year-earlier "Half a year earlier":
  option only:
    silver requires:
      partner has gold 6 months earlier
