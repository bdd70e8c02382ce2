competency mail "Mail":
  option o-1:
    silver requires:
      2 people who have not passed 70-346
  option o-2:
    silver requires:
      4 people who passed 70-346, of whom at least 2 passed 70-347
  option o-3:
    silver requires:
      4 people who passed 70-346 of whom 2 passed 70-347
  option o-4:
    silver requires:
      2 people who passed 70-346 and who passed 70-347
  option o-5:
    silver requires:
      2 people who passed exam 70-346
  option o-6:
    silver requires:
      2 people who passed both 70-346 and 70-347
  option o-7:
    silver requires:
      2 different people who passed 70-346
  option o-8:
    silver requires:
      number of customers at least 20 in developed markets, 10 in all other markets
  option o-9:
    silver requires:
      5 customers where paid-seats at least 300
  option o-10:
    silver requires:
      5 customers who are associated as dpor
  option without-a-colon
    silver requires:
      1 person who passed 70-346
  option requires-without-a-colon:
    silver requires
      1 person who passed 70-346
  option any-of-without-a-colon:
    silver requires:
      any of
        1 person who passed 70-346
        1 person who passed 70-347
competency points "Points":
  track main
    metric people, at most 10 points:
      10 points if 1 person who passed 70-346
  silver requires:
    score at least 5
