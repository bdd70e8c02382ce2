vocabulary level:
  designation "Designation"

vocabulary exam "exam", plural exams, spelled by name:
  e-1
  e-2

document:
  partner: partner
  people: list of person

record partner, key partner-id:
  partner-id: id

record person, plural people, key person-id:
  person-id: id
  exams: list of exam-pass

record exam-pass, plural exam-passes, key code, since passed-on:
  code: exam
  passed-on: date or unknown

competency points:
  track large, if 3 people who passed e-1:
    metric all, at most 20 points: 10 points for each person who passed e-1
  track small:
    metric all, at most 20 points:
      only if 1 person who passed e-1
      1 point for each person who passed any of [e-1, e-2]
      best of:
        2 points in proportion to (number of people who passed e-2) up to 2
        3 points if 2 people who passed e-2
  track gifted:
    metric all, at most 20 points: 5 points if 1 person who passed e-1
    metric others, at most 20 points: 6 points if 1 person who passed e-2
  designation requires:
    total: score at least 6
    each: every metric at least 5
