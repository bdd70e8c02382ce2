competency c "C":
  option o "O":
    silver requires:
      team of:
        1 person who passed 70-346
        2 other people who passed any of [70-347, 70-345]
        1 other person who holds mcse-productivity
