competency c "C":
  option o "O":
    silver requires:
      3 people who passed 70-346, of whom 2 passed any of [70-347, 70-345]
