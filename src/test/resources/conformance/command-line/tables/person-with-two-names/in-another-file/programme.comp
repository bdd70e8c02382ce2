source staff "Staff", in files ["Staff*"]:
  partner:
    mpn-id from "Org"
  person:
    person-id from "Mail", otherwise "Alt", in lower case
    name from "Name"
    exam-pass:
      code from "Exam", after "Exam ", before ":"
      passed-on from "On"
competency mail "Mail":
  option one "One":
    silver requires:
      1 person who passed all of [70-346, 70-347]
    gold requires:
      2 people who passed any of [70-346, 70-347]
