measure wanted: (number of customers) / 10
requirement skilled(n): n people who passed 70-346
competency t "T":
  option main "Main":
    silver requires:
      (number of people who passed 70-346) at least wanted
      skilled(2)
