competency today "Today":
  option only:
    silver requires:
      partner has gold

competency then "Then":
  option only:
    silver requires:
      (partner has gold) on 2018-01-31

competency both "Both":
  option only:
    silver requires:
      partner has gold and (partner has gold) on 2018-01-31

competency ever "Ever":
  option only:
    silver requires:
      some all memberships where level is gold

competency month-end "Month end":
  option only:
    silver requires:
      (partner has gold) at the end of the last closed month
