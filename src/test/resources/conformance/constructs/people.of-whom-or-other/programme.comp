competency of-whom "Of whom":
  option only:
    silver requires:
      3 people who passed 70-346, of whom 2 passed 70-347

competency others "Others":
  option only:
    silver requires:
      team of:
        3 people who passed 70-346
        2 other people who passed 70-347

competency whoever "Whoever":
  option only:
    silver requires:
      3 people who passed 70-346
      2 people who passed 70-347

competency both "Both":
  option only:
    silver requires:
      2 people who passed 70-346 and passed 70-347
