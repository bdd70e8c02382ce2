competency small "Small":
  requirement skilled(n, exams): any of:
    n people who passed all of exams
    n people who hold mcsa-office-365
  option only:
    silver requires:
      alone: skilled(2, [70-346, 70-347])
      both: (number of customers) at least 1 and skilled(2, [70-346, 70-347])
      either: (number of customers) at least 1 or skilled(2, [70-346, 70-347])
      nobody: not skilled(2, [70-346, 70-347])
      of-whom: (number of customers) at least 1 or (2 people who passed 70-346, of whom 1 passed 70-347)
