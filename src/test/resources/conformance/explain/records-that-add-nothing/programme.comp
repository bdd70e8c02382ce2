vocabulary level:
  silver "Silver"
document:
  firm: firm
  marks: list of mark
record firm, key id:
  id: id
record mark "mark", plural marks, key mid, shown as mid, can be added at cost 5:
  mid: id
  got "got": decimal or unknown, can grow at cost 1
  bonus "bonus": decimal or none, can be set at cost 3
competency c:
  option main:
    silver requires:
      highest-bonus: (highest bonus of marks) at least 3
      average-bonus: (average bonus of marks) at least 4
      highest-got: (highest got of marks) at least 9
      total-of-large: (total (1 if (got at least 5), 0 otherwise) of marks) at least 2
      lowest-got: (lowest got of marks) at most 2
