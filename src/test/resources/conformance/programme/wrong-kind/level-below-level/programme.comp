competency c:
  option main:
    silver requires:
      2 people who passed 70-346
    gold requires:
      silver
      4 people who passed 70-346
