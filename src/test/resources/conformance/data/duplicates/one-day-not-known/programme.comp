competency exams "Exams":
  option main:
    silver requires:
      ever: 1 person who passed 70-346
      before: (number of exam-passes where code is 70-346 and passed-on at most 2017-12-31) at least 1
    gold requires:
      lately: (number of exam-passes where code is 70-346 and passed-on in the last 12 months) at least 1
competency award "Award":
  option main:
    silver requires:
      held: 1 person who holds mcsa-office-365
      ending: (number of certification-awards where expires-on at most 2018-12-31) at least 1
