competency mail "Mail":
  option any-way:
    silver requires:
      number of customers at least 1
  example "a customer", as of 2018-03-15:
    customer:
      association type dpor
    expect silver
