source lms "LMS", in files ["lms*"]:
  partner:
    mpn-id from "Partner"
  person:
    person-id from "Mail"
    exam-pass, only where "Status" is "passed" or "done":
      code from "Exam"
      passed-on from "Day", "long ago" is 2000-01-01
