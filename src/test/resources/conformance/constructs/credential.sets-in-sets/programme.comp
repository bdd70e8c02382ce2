set basic: [70-346, 70-347]
set further: [basic, mcsa-office-365]
set all-of-them: [further, basic, 70-533]
competency c "C":
  option o "O":
    silver requires:
      1 person who holds any of all-of-them
    gold requires:
      2 people who passed all of [basic, 70-533]
