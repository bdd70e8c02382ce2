competency c "C":
  option o "O":
    silver requires:
      1 person who holds azure-administrator
