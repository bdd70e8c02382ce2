# What a competency says anew of an exam holds in it alone.
competency strict "Strict":
  exam 70-534, accepted until 2017-12-31
  option o "O":
    silver requires:
      1 person who passed 70-534

competency open "Open":
  option o "O":
    silver requires:
      1 person who passed 70-534
