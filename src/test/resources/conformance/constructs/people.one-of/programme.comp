competency c "C":
  option o "O":
    silver requires:
      2 people who passed any of [70-346, 70-347, 70-345]
