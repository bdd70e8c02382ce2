competency mail "Mail", from 2018-03-14, until 2018-03-14:
  option any-way:
    silver requires:
      exams, from 2018-03-14, until 2018-03-14: 1 person who passed 70-347
      (total paid-seats of usage in the last closed month) from 11 to 11
