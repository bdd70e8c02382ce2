competency c "C":
  option o "O":
    silver requires:
      1 person who passed 2 of [70-346, 70-347, 70-345]
