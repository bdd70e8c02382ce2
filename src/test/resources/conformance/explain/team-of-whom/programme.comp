competency c:
  option main:
    silver requires:
      x: team of:
        2 people who passed 70-346, of whom 2 hold mcsa-office-365
        1 other person who passed 70-347
        2 other people who passed 70-345
