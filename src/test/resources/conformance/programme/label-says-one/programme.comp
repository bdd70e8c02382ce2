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
competency said-otherwise:
  option main:
    silver requires:
      any:
        2 people who passed 70-346
        2 people who passed 70-347
      at-least-one:
        2 people who passed 70-346
        2 people who passed 70-347
      step-3 "Complete either step A or step B":
        2 people who passed 70-346
        2 people who passed 70-347
      step-4 "Option A or Option B":
        2 people who passed 70-346
        2 people who passed 70-347
      step-5 "Skills" zh-CN "满足以下任一条件":
        2 people who passed 70-346
        2 people who passed 70-347
