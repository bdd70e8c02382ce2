competency one "One":
  option only:
    silver requires:
      1 person who passed all of [70-346, 70-347]

competency whoever "Whoever":
  option only:
    silver requires:
      1 person who passed 70-346
      1 person who passed 70-347

competency either "Either":
  option only:
    silver requires:
      1 person who passed any of [70-346, 70-347]

competency two "Two":
  option only:
    silver requires:
      2 people who passed any of [70-346, 70-347]
