competency a:
  option o:
    silver requires:
      2 people who passed 70-346, of whom 1 passed 70-347
competency b:
  option o:
    silver requires:
      2 people who passed 70-346
competency c:
  option o:
    silver requires:
      team of:
        2 people who passed 70-346
        1 other person who passed 70-347
competency d:
  option o:
    silver requires:
      1 person who passed 70-346
