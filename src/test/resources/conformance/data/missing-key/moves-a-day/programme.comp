competency recent "Recent":
  option exams:
    silver requires:
      ever: 1 person who passed 70-346
      lately: (number of exam-passes where code is 70-346 and passed-on in the last 12 months) at least 1
      ending: (number of certification-awards where name is mcsa-office-365 and expires-on at most 2018-06-30) at least 1
      people: (number of people where (earliest passed-on of all exam-passes) in the last 12 months) at least 1
