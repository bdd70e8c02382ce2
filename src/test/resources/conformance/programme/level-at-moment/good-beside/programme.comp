competency basis "Basis":
  option any-way:
    silver requires:
      1 person who passed 70-346

competency mail "Mail":
  option any-way:
    silver requires:
      partner reaches silver in basis and (number of people at least 5) on 2018-01-01
      (partner has silver on 2018-01-01)
