competency any-of "Any of":
  option only:
    silver requires:
      any of:
        1 person who passed 70-346
        1 person who passed 70-347
        1 person who passed 70-345

competency two-of "Two of":
  option only:
    silver requires:
      2 of:
        1 person who passed 70-346
        1 person who passed 70-347
        1 person who passed 70-345

competency all-of "All of":
  option only:
    silver requires:
      all of:
        1 person who passed 70-346
        1 person who passed 70-347
        1 person who passed 70-345

competency steps "Steps":
  option only:
    silver requires:
      1 person who passed 70-346
      1 person who passed 70-347
      1 person who passed 70-345
