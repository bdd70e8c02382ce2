# Three sentences that differ in one word.
competency same "Same":
  option o "O":
    silver requires:
      2 people who passed 70-346 and passed 70-347

competency others "Others":
  option o "O":
    silver requires:
      team of:
        2 people who passed 70-346
        2 other people who passed 70-347

competency neither "Neither":
  option o "O":
    silver requires:
      2 people who passed 70-346
      2 people who passed 70-347
