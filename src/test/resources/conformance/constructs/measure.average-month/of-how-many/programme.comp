competency twelve "Twelve":
  option only:
    silver requires:
      average units per month of device-shipments in the last 12 closed months at least 4

competency two "Two":
  option only:
    silver requires:
      average units per month of device-shipments in the last 2 closed months at least 4

competency total "Total":
  option only:
    silver requires:
      total units of device-shipments in the last 12 closed months at least 4

competency last "Last":
  option only:
    silver requires:
      total units of device-shipments in the last closed month at least 4
