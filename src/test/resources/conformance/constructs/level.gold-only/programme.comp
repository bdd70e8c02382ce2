competency c "C":
  option o "O":
    gold requires:
      skills: 2 people who passed 70-346
