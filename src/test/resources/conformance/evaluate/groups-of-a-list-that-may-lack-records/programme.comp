competency small "Small":
  option reseller:
    silver requires:
      devices: (number of different device of device-shipments in the last closed month with total units at least 5) at least 1
