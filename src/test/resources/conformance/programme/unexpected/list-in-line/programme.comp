competency mail "Mail":
  option any-way:
    silver requires:
      any of: 2 people who passed 70-346, 2 people who passed 70-347
      2 people who passed 70-346 and 2 other people who passed 70-347
      country is one of ["Germany", "Austria"]
    gold requires: 2 people who passed 70-346
