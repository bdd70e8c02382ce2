competency mail "Mail":
  option any-way:
    silver requires:
      number of customers at least 20 until 2018-06-30, 30 from 2018-07-01
