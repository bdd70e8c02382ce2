competency t "T":
  option main "Main":
    silver requires:
      skills "Any one of the following exams": any of:
        1 person who passed 70-346
        1 person who passed 70-347
      award "Any of these, and all": all of:
        1 person who passed 70-346
        1 person who passed 70-347
      rest "Exams":
        1 person who passed 70-346
        1 person who passed 70-347
