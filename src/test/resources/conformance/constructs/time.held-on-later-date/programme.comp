competency c "C":
  option o "O":
    silver requires:
      ((number of people who passed 70-346) on 2018-01-31) at least 1
