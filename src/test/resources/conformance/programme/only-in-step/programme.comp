competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed 70-346 and (2 people who passed 70-346, of whom 1 passed 70-347)
