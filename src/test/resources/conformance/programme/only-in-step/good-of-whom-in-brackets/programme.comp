competency mail "Mail":
  option any-way:
    silver requires:
      number of customers at least 5 and (2 people who passed 70-346, of whom 1 passed 70-347)
