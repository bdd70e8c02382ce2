source ppl "P", in files ["ppl*"]:
  partner:
    mpn-id from "Acc"
  person:
    person-id from all of ["First", "Last"]
    exam-pass:
      code from "Exam"
      passed-on from "Passed"
competency c "C":
  option main:
    silver requires:
      a: 1 person who passed all of [70-346, 70-347]
