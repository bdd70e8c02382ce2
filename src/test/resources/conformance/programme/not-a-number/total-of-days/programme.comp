competency mail "Mail":
  option any-way:
    silver requires:
      1 person who total passed-on of exams at least 2018-01-01
