vocabulary level:
  silver "Silver"
document:
  firm: firm
  marks: list of mark
record firm, key id:
  id: id
record mark "mark", plural marks, key mid, shown as mid:
  mid: id
  got "got": decimal or unknown
  bonus "bonus": decimal or none
competency c:
  option main:
    silver requires:
      average: (average bonus of marks) at least 3
      by-hand: (total bonus of marks) / (number of marks) at least 3
      by-hand-of-those: (total bonus of marks where bonus is not none) / (number of marks where bonus is not none) at least 3
      always-there: (total got of marks) / (number of marks) at least 3
      of-others: (total got of marks where got at least 2) / (number of marks) at least 3
