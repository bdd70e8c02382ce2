competency mail "Mail":
  option following:
    silver requires:
      before, until 2018-06-30: 2 people who passed 70-346
      after, from 2018-07-01: 2 people who passed 70-347
  option always:
    silver requires:
      after, from 2018-07-01: 2 people who passed 70-347
      customers: number of customers at least 3
  option dated, from 2018-01-01, until 2018-06-30:
    silver requires:
      before, from 2018-01-01, until 2018-06-30: 2 people who passed 70-346
