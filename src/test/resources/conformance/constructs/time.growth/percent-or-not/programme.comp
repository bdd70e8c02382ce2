competency growth "Growth":
  option only:
    silver requires:
      growth of (total active-users of usage in the last closed month) at least 50

competency percent "Percent":
  option only:
    silver requires:
      growth in percent of (total active-users of usage in the last closed month) at least 50

competency more-percent "More percent":
  option only:
    silver requires:
      growth in percent of (total active-users of usage in the last closed month) more than 50

competency now "Now":
  option only:
    silver requires:
      (total active-users of usage in the last closed month) at least 50

competency then "Then":
  option only:
    silver requires:
      (total active-users of usage in the last closed month) a year earlier at least 50
