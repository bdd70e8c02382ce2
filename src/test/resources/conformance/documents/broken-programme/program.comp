competency broken:
  option main:
    silver requires:
