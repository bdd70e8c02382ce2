# "2 people by X, or 2 people by Y" and "2 people, each by X or by Y".
competency routes "Routes":
  option o "O":
    silver requires:
      skills: any of:
        2 people who passed all of [70-346, 70-347]
        2 people who hold mcsa-office-365

competency choice "Choice":
  option o "O":
    silver requires:
      skills: 2 people who passed all of [70-346, 70-347] or hold mcsa-office-365
