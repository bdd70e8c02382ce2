competency c "C":
  option o "O":
    silver requires:
      (average units per month of device-shipments in the last 12 closed months where device is surface-hub) at least 4
