competency mail "Mail":
  requirement two-ways: 2 of:
    1 person who passed 70-345
    1 person who passed 70-346
    1 person who passed 70-347
  option any-way:
    silver requires:
      number of customers at least 5 or two-ways
