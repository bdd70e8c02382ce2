competency t "T":
  option main "Main":
    silver requires:
      1 person who passed 70-346
