competency c "C":
  option o "O":
    silver requires:
      (partner has any of [silver, gold]) on 2018-01-31
