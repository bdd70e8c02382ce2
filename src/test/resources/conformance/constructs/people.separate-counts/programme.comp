competency c "C":
  option o "O":
    silver requires:
      skills: all of:
        2 people who passed 70-346
        3 people who passed 70-347
