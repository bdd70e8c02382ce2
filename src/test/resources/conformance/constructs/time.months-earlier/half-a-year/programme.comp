competency half-a-year-earlier "Half a year earlier":
  option only:
    silver requires:
      partner has gold 6 months earlier

competency end-of-that-month "End of that month":
  option only:
    silver requires:
      partner has gold on 2019-02-28

competency a-month-more "A month more":
  option only:
    silver requires:
      partner has gold 7 months earlier
