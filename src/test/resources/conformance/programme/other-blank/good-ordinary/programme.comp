competency t "T":
  option main "Main":
    silver requires:
      2 people who passed 70-346
