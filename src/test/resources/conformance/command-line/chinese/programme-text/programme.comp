set list: [yammer, proplus]
exam 70-999 "Any", retired 2018-02-30
competency mail "Mail":
  option any-way:
    silver requires:
      2 people which passed 70-346
      2 people who
      skills "Exams": any of:
      2 people who passed 70-346 and passed 70-347 or hold mcsa-office-365
      skills “Exams”: 2 people who passed 70-346
      2 people "Exam" who passed 70-346
