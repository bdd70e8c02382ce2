competency now:
  option main:
    silver requires:
      1 person who holds azure-administrator
competency then:
  option main:
    silver requires:
      (1 person who holds azure-administrator) on 2017-06-30
competency retired-in-2016:
  certification azure-administrator, retired 2016-12-31
  option main:
    silver requires:
      1 person who holds azure-administrator
