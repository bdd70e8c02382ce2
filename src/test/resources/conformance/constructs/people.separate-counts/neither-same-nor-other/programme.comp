competency two-sentences "Two sentences":
  option only:
    silver requires:
      2 people who passed 70-346
      2 people who passed 70-347

competency team "Team":
  option only:
    silver requires:
      team of:
        2 people who passed 70-346
        2 other people who passed 70-347

competency one-sentence "One sentence":
  option only:
    silver requires:
      2 people who passed 70-346 and passed 70-347

competency four "Four":
  option only:
    silver requires:
      4 people who passed any of [70-346, 70-347]
