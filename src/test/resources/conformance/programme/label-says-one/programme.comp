competency t "T":
  option main "Main":
    silver requires:
      skills "Any one of the following exams":
        1 person who passed 70-346
        1 person who passed 70-347
      award "Either of these":
        1 person who passed 70-346
        1 person who passed 70-347
