competency first "First":
  option only:
    silver requires:
      1 person who passed 70-346
    gold requires:
      2 people who passed 70-346

competency asks-silver "Asks silver":
  option only:
    silver requires:
      partner reaches silver in first

competency asks-gold "Asks gold":
  option only:
    silver requires:
      partner reaches gold in first

competency asks-none "Asks none":
  option only:
    silver requires:
      not (partner reaches silver in first)
