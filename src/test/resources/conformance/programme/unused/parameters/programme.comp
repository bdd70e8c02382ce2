requirement skilled(n, exams): 2 people who passed any of exams
measure seats(fewest): total paid-seats of usage in the last closed month
measure users(market-of-it) of customer: total active-users of usage in the last closed month where not trial
measure people-with(détail, सीमा): number of people where (number of exams) at least détail and (number of certifications) at least सीमा

competency mail "Mail":
  option any-way:
    silver requires:
      skilled(4, [70-346])
      seats(3) at least 5
      (total (users(developing)) of customers) at least 5
      people-with(1, 1) at least 1
