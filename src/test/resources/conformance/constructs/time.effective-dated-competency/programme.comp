competency c "C", until 2023-11-30:
  option o "O":
    silver requires:
      1 person who passed 70-346

competency c "C", from 2023-12-01:
  option o "O":
    silver requires:
      2 people who passed 70-346
