competency c "C":
  option o "O":
    silver requires:
      partner authorized as surface-hub-adr
