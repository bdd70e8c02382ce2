competency devices "Devices":
  option main:
    silver requires:
      so-many: 2 device-shipments where device is surface-hub
      within: 3 customers where (5 usage where active-users at least 10)
      team: team of:
        1 device-shipments where device is surface-hub
        1 other device-shipments where units at least 2
      said: 2 device-shipments where device is surface-hub and month is last-closed-month
