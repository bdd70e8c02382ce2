competency mail "Mail":
  option gap:
    silver requires:
      before, until 2018-06-30: 2 people who passed 70-346
      after, from 2018-07-02: 2 people who passed 70-347
  option late:
    silver requires:
      after, from 2018-07-01: 2 people who passed 70-347
  option early, from 2018-01-01:
    silver requires:
      before, until 2018-06-30: 2 people who passed 70-346
