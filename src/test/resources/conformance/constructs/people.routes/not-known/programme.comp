competency routes "Routes":
  option only:
    silver requires:
      any of:
        2 people who passed all of [70-346, 70-347]
        2 people who hold mcsa-office-365

competency choice "Choice":
  option only:
    silver requires:
      2 people who passed all of [70-346, 70-347] or hold mcsa-office-365
