spellings blanks: ["NULL"]
vocabulary colour:
  red "Red"
spellings colours of colour:
  red: ["FF0000"]
competency mail "Mail":
  option any-way:
    silver requires:
      1 person who passed any of [70-346]
