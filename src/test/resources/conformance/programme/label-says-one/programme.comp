competency t "T":
  option main "Main":
    silver requires:
      skills "Any one of the following exams":
        1 person who passed 70-346
        1 person who passed 70-347
      award "Either of these":
        1 person who passed 70-346
        1 person who passed 70-347
competency said-by-names:
  option main:
    silver requires:
      either:
        2 people who passed 70-346
        2 people who passed 70-347
      two-of-the-following:
        2 people who passed 70-346
        2 people who passed 70-347
      either-exam "Exams":
        any of:
          2 people who passed 70-346
          2 people who passed 70-347
      skills "Either":
        2 people who passed 70-346
        2 people who passed 70-347
