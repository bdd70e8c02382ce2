competency small "Small":
  option only:
    silver requires:
      units: total units of device-shipments in the last closed month at least 1
