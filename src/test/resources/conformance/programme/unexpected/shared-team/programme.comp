competency t "T":
  option main "Main":
    silver requires:
      team of, each in at most 2 teams:
        1 person who passed 70-346
      team of, each in at most 2 groups:
        1 person who passed 70-346
        1 other person who passed 70-347
      team of, at most 2 groups:
        1 person who passed 70-346
      team of, each person in at most 2 groups:
        1 person who passed 70-346
      team of each in at most two groups:
        1 person who passed 70-346
