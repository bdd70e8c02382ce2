measure seats: total paid-seats of usage in the last closed month
competency guide "Guide":
  option o-1:
    silver requires:
      seats, at least 300
  option o-2:
    silver requires:
      seats at least 300,
  option o-3:
    silver requires:
      2 people, who passed 70-346
  option o-4:
    silver requires:
      2 people who passed any of 70-346, 70-347
  option o-5:
    silver requires:
      2 people who passed any of [70-346, 70-347,]
  option o-6:
    silver requires:
      2 people who passed 70-346 AND passed 70-347
  option o-7:
    silver requires:
      seats at least 300, and 2 people who passed 70-346
  option o-8:
    silver requires:
      seats at least 300 seats
  option o-9:
    silver requires:
      at least 300 seats
  option o-10:
    silver requires:
      two people who passed 70-346
  option o-11:
    silver requires:
      2 persons who passed 70-346
  option o-12:
    silver requires:
      seats at least 2,000 (developed markets) or 1,000 (developing markets)
  option o-13:
    silver requires:
      step 1: seats at least 300
  option o-14:
    silver requires:
      1: seats at least 300
  option o-15:
    silver requires:
      - seats at least 300
  option o-16:
    silver requires:
      seats is at least 300
  option o-17:
    silver requires:
      seats must be at least 300
  option o-18:
    silver requires:
      seats of at least 300
  option o-19:
    silver requires:
      minimum 300 seats
  option o-20:
    silver requires:
      seats maximum 300
  option o-21:
    silver requires:
      seats greater than 300
  option o-22:
    silver requires:
      seats exceeds 300
  option o-23:
    silver requires:
      seats below 300
  option o-24:
    silver requires:
      seats equals 300
  option o-25:
    silver requires:
      seats between 11 and 300
  option o-26:
    silver requires:
      number of customers with seats at least 300
  option any-of-without-a-colon:
    silver requires:
      skills: any of
        1 person who passed 70-346
        1 person who passed 70-347
  option p-1:
    silver requires:
      seats at least 50,000 USD
  option p-2:
    silver requires:
      seats at least 2,000 in developed markets or 1,000 in developing markets
  option p-3:
    silver requires:
      seats at least 50 if market is developed, 80 otherwise
  option p-4:
    silver requires:
      4 people who passed 70-346, of whom 2 people passed 70-347
  option p-5:
    silver requires:
      1 customer where associated as any of [delegated-administrator, dpor] of office-365
  option p-6:
    silver requires:
      2 people who passed 70-346 and the same 2 people passed 70-347
  option p-7:
    silver requires:
      seats of usage excluding trial
  option p-8:
    silver requires:
      2 people who passed each of [70-346, 70-347]
  option dated, from 2018-01-01 to 2018-12-31:
    silver requires:
      1 person who passed 70-346
competency points "Points":
  track main:
    metric people, at most 20 points: 2 points for each person who passed 70-346, at most 10 points
    metric others, at most 20 points: 2 points for each person who passed 70-347 up to 10
  silver requires:
    score at least 7 points
