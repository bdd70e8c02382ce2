competency c "C":
  option o "O":
    silver requires:
      team of:
        2 people who passed 70-346, of whom 1 passed 70-347
        1 other person who passed 70-347
