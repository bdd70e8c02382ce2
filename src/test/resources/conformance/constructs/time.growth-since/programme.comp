competency small "Small":
  measure graduates: number of people who passed 70-346
  option only:
    silver requires:
      since: growth of graduates since 2017-10-15 at least 1
      of-a-year: growth of graduates at least 1
      percent-since: growth in percent of graduates since 2017-10-15 at least 50
      percent-of-a-year: growth in percent of graduates at least 50
