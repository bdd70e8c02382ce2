competency noted "Noted":
  note "Of the competency."
  link "https://example.org/competency" "The competency"
  requirement certified(n): any of:
    n people who passed 70-346
    n people who hold mcsa-office-365
    note "Of the list that has a name."
  option main "Main":
    note "Of the option."
    silver requires:
      note "Of the level."
      skills "Skills": certified(1)
      either "Either": all of:
        any of:
          certified(2)
          number of customers at least 5
          note "Of an inner list."
        certified(3)
        note "Of the list."
  track points "Points":
    note "Of the track."
    metric people "People", at most 2 points:
      note "Of the metric."
      only if:
        1 person who passed 70-347
        note "Of the gate."
      1 point for each person who passed 70-346
  gold requires:
    score at least 1
