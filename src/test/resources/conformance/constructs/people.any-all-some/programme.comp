competency any-of "Any of":
  option only:
    silver requires:
      1 person who passed any of [70-346, 70-347, 70-345]

competency two-of "Two of":
  option only:
    silver requires:
      1 person who passed 2 of [70-346, 70-347, 70-345]

competency all-of "All of":
  option only:
    silver requires:
      1 person who passed all of [70-346, 70-347, 70-345]
